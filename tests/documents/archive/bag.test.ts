import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { safeName, tagFiles, uniquePaths } from "#lib/documents/archive/bag.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const packed = (path: string, text: string) => ({ path, sha256: sha256(text), size: Buffer.byteLength(text) });
const info = { organisation: "Kommunförbundet\nNorr", identifier: "KS 2012/172", description: "Ärende", on: "2012-05-06" };

describe("a bag", () => {
  const tags = tagFiles([packed("b/§ 2.pdf", "två"), packed("a.json", "{}"), packed("100 %.txt", "x")], info);
  const text = (path: string) => tags.find((tag) => tag.path === path)!.text;

  test("lists the checksum of every file by its path, with what BagIt can't have in a path written as it says", () => {
    expect(text("manifest-sha256.txt")).toBe(`${sha256("x")}  data/100 %25.txt\n${sha256("{}")}  data/a.json\n${sha256("två")}  data/b/§ 2.pdf\n`);
  });

  test("says what it is on a line each, and how much it holds", () => {
    expect(text("bagit.txt")).toBe("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    expect(text("bag-info.txt")).toContain("Source-Organization: Kommunförbundet Norr\n");
    expect(text("bag-info.txt")).toContain("Payload-Oxum: 7.3\n");
  });

  test("has the checksums of its own lists", () => {
    for (const path of ["bagit.txt", "bag-info.txt", "manifest-sha256.txt"]) expect(text("tagmanifest-sha256.txt")).toContain(`${sha256(text(path))}  ${path}\n`);
  });
});

describe("a name", () => {
  test.each([
    ["§ 21 Stöd: två år?", "§ 21 Stöd två år"],
    ["../../etc/passwd", "etc passwd"],
    ["con\u0000trol\n.pdf", "con trol.pdf"],
    ["  ", "_"],
    [`${"å".repeat(200)}.pdf`, `${"å".repeat(120)}.pdf`],
  ])("of %j becomes %j", (name, safe) => expect(safeName(name)).toBe(safe));

  test("that two files share is told apart, also where it differs only in capitals", () => {
    const paths = uniquePaths([{ path: "x/Bilaga.pdf" }, { path: "x/bilaga.pdf" }, { path: "x/bilaga.pdf" }, { path: "utan" }, { path: "utan" }]);
    expect(paths.map(({ path }) => path)).toEqual(["x/Bilaga.pdf", "x/bilaga (2).pdf", "x/bilaga (3).pdf", "utan", "utan (2)"]);
  });
});
