import { PDFDict, PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { getDocumentProxy } from "unpdf";

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;
export type Bookmark = { title: string; page: number; items: Bookmark[] };

/** What a reader other than the typesetter finds in a PDF. */
export type ReadPdf = {
  title: string;
  language: string;
  tagged: boolean;
  /** "2A" for PDF/A-2a, "UA-1" for PDF/UA-1, as the metadata claims it. */
  standard: string | null;
  pageLabels: string[] | null;
  bookmarks: Bookmark[];
  /** The text of each page that belongs to the document. */
  pages: string[];
  /** What is only on the paper: running heads, page numbers, marks. */
  artifacts: string[];
  /** How many elements there are of each role in the structure tree. */
  roles: Record<string, number>;
};

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { info, metadata } = await pdf.getMetadata();
  const { Title, Language } = info as Record<string, string>;
  const read: ReadPdf = {
    title: Title ?? "",
    language: Language ?? "",
    tagged: (await pdf.getMarkInfo())?.Marked === true,
    standard: standardOf(String(metadata?.getRaw() ?? "")),
    pageLabels: await pdf.getPageLabels(),
    bookmarks: await bookmarksOf(pdf, await pdf.getOutline()),
    pages: [],
    artifacts: [],
    roles: await rolesOf(bytes),
  };
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { text, artifact } = split((await page.getTextContent({ includeMarkedContent: true })).items as Item[]);
    read.pages.push(text);
    read.artifacts.push(artifact);
  }
  await pdf.cleanup();
  return read;
}

/** Where each run of text begins and ends across its page, in points from the left edge. */
export async function positions(bytes: Uint8Array): Promise<{ words: string; left: number; right: number }[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const found: { words: string; left: number; right: number }[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    for (const item of items) {
      if ("str" in item && item.str.trim()) {
        found.push({ words: item.str, left: item.transform[4], right: item.transform[4] + item.width });
      }
    }
  }
  await pdf.cleanup();
  return found;
}

function standardOf(xmp: string): string | null {
  const value = (name: string) => new RegExp(`pdf(?:a|ua)id:${name}(?:="|>)([^"<]+)`).exec(xmp)?.[1];
  if (/pdfuaid/.test(xmp)) return `UA-${value("part")}`;
  const part = value("part");
  return part ? `${part}${value("conformance") ?? ""}` : null;
}

async function bookmarksOf(pdf: Proxy, outline: Awaited<ReturnType<Proxy["getOutline"]>>): Promise<Bookmark[]> {
  const found: Bookmark[] = [];
  for (const { title, dest, items } of outline ?? []) {
    const target = typeof dest === "string" ? await pdf.getDestination(dest) : dest;
    found.push({ title: plain(title), page: (await pdf.getPageIndex(target![0])) + 1, items: await bookmarksOf(pdf, items) });
  }
  return found;
}

type Item = { type?: string; tag?: string; str?: string; hasEOL?: boolean };

function split(items: Item[]): { text: string; artifact: string } {
  const open: boolean[] = [];
  const words = { text: "", artifact: "" };
  for (const item of items) {
    if (item.type?.startsWith("beginMarkedContent")) open.push(item.tag === "Artifact");
    else if (item.type === "endMarkedContent") open.pop();
    else words[open.includes(true) ? "artifact" : "text"] += item.str + (item.hasEOL ? "\n" : "");
  }
  return words;
}

// Structure elements are the dictionaries that have a role (S) and a parent (P) in the tree.
async function rolesOf(bytes: Uint8Array): Promise<Record<string, number>> {
  const roles: Record<string, number> = {};
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  for (const [, object] of file.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || !object.has(PDFName.of("P"))) continue;
    const role = object.get(PDFName.of("S"));
    if (role instanceof PDFName) roles[role.decodeText()] = (roles[role.decodeText()] ?? 0) + 1;
  }
  return roles;
}

/** Hard and thin spaces as plain ones. */
export function plain(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}

/** The letters alone: line ends and parted words make no difference. */
export function letters(words: string): string {
  return words.replace(/[\s\-\u00ad\u2010]+/g, "");
}
