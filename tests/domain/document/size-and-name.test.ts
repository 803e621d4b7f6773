import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeFileName } from "#lib/domain/document/file-name.ts";
import { extensionsOf, mediaTypes } from "#lib/domain/document/media-type.ts";
import { checkSize, largestDocument } from "#lib/domain/document/size.ts";

describe("the size of a document", () => {
  test("is at most 50 MB and more than nothing", () => {
    expect(checkSize(1, "f")).toBe(1);
    expect(checkSize(50 * 1024 * 1024, "f")).toBe(largestDocument);
    expect(checkSize(50 * 1024 * 1024 + 1, "f")).toMatchObject({ code: "document.tooLarge", facts: { limit: 50, fileName: "f" } });
    expect(checkSize(0, "f")).toMatchObject({ code: "document.empty" });
  });
});

describe("the name a document is saved under", () => {
  test.each([
    ["Protokoll 2010-04-22.pdf", "Protokoll 2010-04-22.pdf"],
    ["Bilaga § 5 – åtgärder.PDF", "Bilaga § 5 – åtgärder.pdf"],
    ["C:\\Users\\ada\\Budget.pdf", "Budget.pdf"],
    ["../../etc/passwd", "passwd.pdf"],
    ["avtal.docx", "avtal.docx.pdf"],
    ["Dnr 2010.013", "Dnr 2010.013.pdf"],
    ['frå"ga?: <svar>.pdf', "frå_ga__ _svar_.pdf"],
    ["faktura\u202efdp.exe", "fakturafdp.exe.pdf"],
    ["a\u0000b\r\n c.pdf", "ab c.pdf"],
    ["...pdf", "dokument.pdf"],
    [".pdf", "dokument.pdf"],
    ["  ", "dokument.pdf"],
    ["NUL.pdf", "_NUL.pdf"],
    ["con.tar.pdf", "_con.tar.pdf"],
    ["A\u030angström.pdf", "Ångström.pdf"],
  ])("%j becomes %j", (fileName, safe) => {
    expect(safeFileName(fileName, "application/pdf")).toBe(safe);
  });

  test("keeps a true extension of its kind", () => {
    expect(safeFileName("karta.jpeg", "image/jpeg")).toBe("karta.jpeg");
    expect(safeFileName("lista.csv", "text/plain")).toBe("lista.csv");
  });

  test("fits every file system, tells its kind, and is the same when made safe again", () => {
    const letters = fc.constantFrom(..."aÅ§ .-/\\:\u0000\u202e\ud83d", "😀", "con", ".pdf", ".exe", "a\u0308");
    const names = fc.array(letters, { maxLength: 300 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(names, fc.constantFrom(...mediaTypes), (name, mediaType) => {
        const safe = safeFileName(name, mediaType);
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(255);
        expect(safe).toMatch(/^[^/\\<>:"|?*\p{Cc}\p{Cf}]+$/u);
        expect(safe).not.toMatch(/^[. ]|[. ]$/);
        expect(safe.isWellFormed()).toBe(true);
        expect(extensionsOf(mediaType)).toContain(safe.split(".").at(-1));
        expect(safeFileName(safe, mediaType)).toBe(safe);
      }),
      { numRuns: 1_000 },
    );
  });
});
