import { getDocument, GlobalWorkerOptions, type PDFDocumentLoadingTask } from "pdfjs-dist/legacy/build/pdf.mjs";

/**
 * Opens a PDF with pdf.js, in the build for browsers that are some years old. It is parsed in a worker of its own; what
 * the document lacks (fonts, letter maps, readers of scanned images) is fetched from us, and no script in it is run.
 */
export function openPdf(url: string): PDFDocumentLoadingTask {
  GlobalWorkerOptions.workerPort ??= new Worker(new URL("./pdf-worker.ts", import.meta.url), { type: "module" });
  const parts = (kind: string) => `${window.location.origin}/api/pdf-parts/${kind}/`;
  return getDocument({
    url,
    cMapUrl: parts("cmaps"),
    standardFontDataUrl: parts("fonts"),
    wasmUrl: parts("readers"),
    iccUrl: parts("colours"),
    enableXfa: false,
  });
}
