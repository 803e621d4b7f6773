import { createHash } from "node:crypto";

/** A file of a package: its path below `data/`, the SHA-256 of its bytes in hex, and how many they are. */
export type PackedFile = { readonly path: string; readonly sha256: string; readonly size: number };

/** What the package says of itself. `on` is the day it was made, "2010-05-06". */
export type BagInfo = {
  readonly organisation: string;
  readonly identifier: string;
  readonly description: string;
  readonly on: string;
};

/** One of the files that make a folder a bag, beside `data/`. */
export type TagFile = { readonly path: string; readonly text: string };

/**
 * The files that make a folder a bag after BagIt 1.0 (RFC 8493): what it holds, and the checksum of every file in it, so
 * that any archive can tell that it is whole with programs of its own. The files are told in the order of their paths.
 */
export function tagFiles(files: readonly PackedFile[], info: BagInfo): readonly TagFile[] {
  const octets = files.reduce((sum, { size }) => sum + size, 0);
  const bag = [
    { path: "bagit.txt", text: lines(["BagIt-Version: 1.0", "Tag-File-Character-Encoding: UTF-8"]) },
    {
      path: "bag-info.txt",
      text: lines([
        `Source-Organization: ${oneLine(info.organisation)}`,
        `External-Identifier: ${oneLine(info.identifier)}`,
        `External-Description: ${oneLine(info.description)}`,
        `Bagging-Date: ${info.on}`,
        `Payload-Oxum: ${octets}.${files.length}`,
      ]),
    },
    { path: "manifest-sha256.txt", text: lines(files.toSorted(byPath).map(({ path, sha256 }) => `${sha256}  data/${encoded(path)}`)) },
  ];
  const tags = lines(bag.map(({ path, text }) => `${createHash("sha256").update(text).digest("hex")}  ${path}`));
  return [...bag, { path: "tagmanifest-sha256.txt", text: tags }];
}

const longestName = 120;

/** A name that every file system takes, also those that take no colon and no point at the end: "§ 21 Stöd: två år." as "§ 21 Stöd två år". */
export function safeName(name: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what has to go
  const plain = name.normalize("NFC").replace(/[\u0000-\u001f\u007f<>:"/\\|?*]+/g, " ").replace(/\s+/g, " ").replace(/^[. ]+|[. ]+$/g, "");
  const [, stem, ending] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/s.exec(plain) as unknown as [string, string, string | undefined];
  const short = [...stem].slice(0, longestName).join("").trim();
  return `${short || "_"}${ending ?? ""}`;
}

/** Gives each path once: the second "a.pdf" of a folder becomes "a (2).pdf". Letters' case makes no difference, as on some systems. */
export function uniquePaths<F extends { readonly path: string }>(files: readonly F[]): readonly F[] {
  const taken = new Set<string>();
  return files.map((file) => {
    let path = file.path;
    for (let copy = 2; taken.has(path.toLowerCase()); copy += 1) path = file.path.replace(/(\.[^./]+)?$/, (ending) => ` (${copy})${ending}`);
    taken.add(path.toLowerCase());
    return { ...file, path };
  });
}

const lines = (all: readonly string[]): string => all.map((line) => `${line}\n`).join("");
const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
const encoded = (path: string): string => path.replace(/[%\r\n]/g, encodeURIComponent);
const byPath = (a: PackedFile, b: PackedFile): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
