import { PDFDict, PDFDocument, PDFName } from "@cantoo/pdf-lib";
import type { PDFPage } from "@cantoo/pdf-lib";
import type { Notice, NoticeDocument } from "#lib/documents/notice/notice.ts";

/** The documents that become pages of a notice, in the order of the agenda, and where each begins. */
export class AttachedFiles {
  readonly #files: { document: NoticeDocument; file: PDFDocument }[];
  readonly #pagesBefore: number;

  private constructor(files: { document: NoticeDocument; file: PDFDocument }[], pagesBefore: number) {
    this.#files = files;
    this.#pagesBefore = pagesBefore;
  }

  /** Opens the notice's PDFs. One that is damaged or locked by a password can't become pages and is left out. */
  static async of(notice: Notice): Promise<AttachedFiles> {
    const files: { document: NoticeDocument; file: PDFDocument }[] = [];
    for (const document of notice.items.flatMap((item) => item.documents)) {
      const file = document.pdf && (await opened(document.pdf));
      if (file) files.push({ document, file });
    }
    return new AttachedFiles(files, 0);
  }

  /** The same files when the notice itself takes `pages` pages before them. */
  after(pages: number): AttachedFiles {
    return new AttachedFiles(this.#files, pages);
  }

  get pageCount(): number {
    return this.#files.reduce((sum, { file }) => sum + file.getPageCount(), 0);
  }

  /** Gives the page on which the document begins, the notice's first page being 1, or null when it is not among the pages. */
  firstPageOf(document: NoticeDocument): number | null {
    let page = this.#pagesBefore + 1;
    for (const attached of this.#files) {
      if (attached.document === document) return page;
      page += attached.file.getPageCount();
    }
    return null;
  }

  /** Adds all the pages to the end of `target`. */
  async appendTo(target: PDFDocument): Promise<void> {
    for (const { file } of this.#files) {
      for (const page of await target.copyPages(file, file.getPageIndices())) target.addPage(inert(page));
    }
  }
}

async function opened(bytes: Uint8Array): Promise<PDFDocument | null> {
  try {
    const file = await PDFDocument.load(bytes, { updateMetadata: false });
    // A file can be parsed and yet have no pages to show.
    return file.getPageCount() > 0 ? file : null;
  } catch {
    // What the library throws for damage and for encryption is of many kinds; to the notice they are one.
    return null;
  }
}

// A page keeps its looks and its links' places, but not its key into its own file's structure, which would point into
// ours, nor anything that runs by itself when it is opened; nor do the notes and fields that lie on it.
function inert(page: PDFPage): PDFPage {
  for (const key of ["StructParents", "AA", "B"]) page.node.delete(PDFName.of(key));
  for (const annotation of page.node.Annots()?.asArray() ?? []) {
    const laid = page.doc.context.lookup(annotation, PDFDict);
    for (const key of ["StructParent", "AA"]) laid.delete(PDFName.of(key));
  }
  return page;
}
