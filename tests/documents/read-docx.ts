import { strFromU8, unzipSync } from "fflate";

/** What is in a DOCX, read from its parts without the library that wrote it. */
export type ReadDocx = {
  paragraphs: { style: string | null; text: string; listLevel: number | null }[];
  header: string;
  styles: string;
  /** `document.xml` as it is. */
  xml: string;
  title: string;
};

export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = unzipSync(new Uint8Array(bytes));
  const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const xml = part("word/document.xml");
  const headers = Object.keys(parts).filter((path) => /^word\/header\d+\.xml$/.test(path));
  return {
    paragraphs: [...xml.matchAll(/<w:p[ >].*?<\/w:p>|<w:p\/>/gs)].map(([p]) => ({
      style: /<w:pStyle w:val="([^"]+)"/.exec(p)?.[1] ?? null,
      text: textOf(p),
      listLevel: /<w:numPr>/.test(p) ? Number(/<w:ilvl w:val="(\d+)"/.exec(p)?.[1] ?? 0) : null,
    })),
    header: headers.map((path) => fieldsAndText(part(path))).join("\n"),
    styles: part("word/styles.xml"),
    xml,
    title: /<dc:title>(.*?)<\/dc:title>/.exec(part("docProps/core.xml"))?.[1] ?? "",
  };
}

function textOf(xml: string): string {
  const pieces = xml.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>|<w:(tab|br)\/>/gs);
  return [...pieces].map(([, words, gap]) => (gap ? " " : unescaped(words ?? ""))).join("");
}

function fieldsAndText(xml: string): string {
  const pieces = xml.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>|<w:instrText[^>]*>(.*?)<\/w:instrText>/gs);
  return [...pieces].map(([, words, instruction]) => (instruction ? `{${instruction.trim()}}` : unescaped(words ?? ""))).join("");
}

function unescaped(words: string): string {
  return words.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, "&");
}
