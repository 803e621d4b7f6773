import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import type { DocumentFrame } from "#lib/documents/wording/form-words.ts";
import { coverage, projectRoot, readFonts } from "#lib/documents/typst/fonts.ts";
import { printable } from "#lib/documents/typst/printable.ts";

/** PDF/A-2a for the archive, A-3a where files are enclosed, PDF/UA-1 for the screen reader; one file can't claim both. */
export type PdfStandard = "a-2a" | "a-3a" | "ua-1";
export type Template = "minutes" | "notice";

/** Where the template put a named mark: `page` counts from 1, `top` is in points from the page's upper edge. */
export type Place = { name: string; page: number; top: number };
export type Typeset = { pdf: Buffer; places: Place[] };

/** A file that the template encloses in the PDF, under its name. */
export type EnclosedFile = { name: string; bytes: Buffer };

/**
 * Sets the data in the template and gives the PDF: tagged, with bookmarks, its creation date that of `asOf`.
 * The same data and date give the same bytes. The typesetter validates against the standard and throws on a breach;
 * "1.7" is a PDF that claims none. It works in this thread: a long document holds it for 100–200 ms.
 */
export async function typeset(
  template: Template,
  data: DocumentFrame,
  asOf: Date,
  pdfStandard: PdfStandard | "1.7",
  enclosed: readonly EnclosedFile[] = [],
): Promise<Typeset> {
  const use = (compiler: NodeCompiler, document: NodeTypstDocument): Typeset => ({
    pdf: compiler.pdf(document, { pdfStandard, creationTimestamp: Math.floor(asOf.getTime() / 1000) }),
    places: compiler.query(document, { selector: "<place>", field: "value" }),
  });
  return withDocument(template, data, use, enclosed);
}

/** Gives how many pages the data takes in the template. */
export async function countPages(template: Template, data: DocumentFrame): Promise<number> {
  return withDocument(template, data, (_, document) => document.numOfPages);
}

async function withDocument<T>(
  template: Template,
  data: DocumentFrame,
  use: (compiler: NodeCompiler, document: NodeTypstDocument) => T,
  enclosed: readonly EnclosedFile[] = [],
): Promise<T> {
  // The typesetter's memory of earlier documents is given back between turns of the event loop, so let there be one.
  await setImmediate();
  const { compiler, covered } = (typesetter ??= openTypesetter());
  // What a call needs goes in as arguments, so one compiler serves them all.
  const inputs = { data: JSON.stringify(data, (_, value) => (typeof value === "string" ? printable(value, covered) : value)) };
  // The templates find the enclosed files in a folder that is only there until this document is done.
  const shadows = enclosed.map(({ name, bytes }) => ({ path: join(templates(), "enclosed", name), bytes }));
  try {
    for (const { path, bytes } of shadows) compiler.mapShadow(path, bytes);
    const compiled = compiler.compile({ mainFilePath: join(templates(), `${template}.typ`), inputs });
    const { result } = compiled;
    if (!result) throw new Error(`The template ${template}.typ did not compile: ${diagnosis(compiler, compiled)}`);
    return use(compiler, result);
  } finally {
    for (const { path } of shadows) compiler.unmapShadow(path);
    // The cache is the process's and grows without bound; what two documents in a row have not used is let go.
    compiler.evictCache(2);
  }
}

type Typesetter = { compiler: NodeCompiler; covered: ReadonlySet<number> };
let typesetter: Typesetter | undefined;

function openTypesetter(): Typesetter {
  const fontBlobs = readFonts();
  return {
    compiler: NodeCompiler.create({ workspace: templates(), fontArgs: [{ fontBlobs }] }),
    covered: coverage(fontBlobs),
  };
}

function templates(): string {
  return join(projectRoot(), "lib/documents/typst");
}

function diagnosis(compiler: NodeCompiler, compiled: ReturnType<NodeCompiler["compile"]>): string {
  const error = compiled.takeError();
  return error ? JSON.stringify(compiler.fetchDiagnostics(error)) : "no reason given";
}
