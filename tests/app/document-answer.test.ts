import { describe, expect, test } from "vitest";
import { readRange } from "#app/api/workspaces/[workspace]/documents/[document]/byte-range.ts";
import { fileHeaders } from "#app/api/workspaces/[workspace]/documents/[document]/file-headers.ts";

describe("the part of a file that is asked for", () => {
  test.each([
    ["bytes=0-0", { start: 0, end: 0 }],
    ["bytes=10-19", { start: 10, end: 19 }],
    ["bytes=90-", { start: 90, end: 99 }],
    ["bytes=90-500", { start: 90, end: 99 }],
    ["bytes=-10", { start: 90, end: 99 }],
    ["bytes=-500", { start: 0, end: 99 }],
    ["bytes=100-", "unsatisfiable"],
    ["bytes=-0", "unsatisfiable"],
    ["bytes=20-10", null],
    ["bytes=0-1,5-6", null],
    ["bytes=-", null],
    ["lines=1-2", null],
    [null, null],
  ])("%s of 100 bytes", (header, expected) => {
    expect(readRange(header, 100)).toEqual(expected);
  });
});

describe("the headers of a file", () => {
  const file = { name: "Äldre \"Årsbok\" 100% (1).pdf", mediaType: "application/pdf", sha256: "ab12" };

  test("say what it is and no more: no guessing, no origin, no keeping for others", () => {
    const headers = fileHeaders(file, false);
    expect(headers.get("content-type")).toBe("application/pdf");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/);
    expect(headers.get("cache-control")).toBe("private, no-cache");
    expect(headers.get("etag")).toBe('"ab12"');
  });

  test("carry its name in two forms, with nothing that ends the value", () => {
    expect(fileHeaders(file, true).get("content-disposition")).toBe(
      `attachment; filename="_ldre __rsbok_ 100_ (1).pdf"; filename*=UTF-8''%C3%84ldre%20%22%C3%85rsbok%22%20100%25%20%281%29.pdf`,
    );
  });

  test.each([
    ["application/pdf", "inline"],
    ["image/png", "inline"],
    ["text/plain", "inline"],
    ["image/tiff", "attachment"],
    ["application/vnd.oasis.opendocument.text", "attachment"],
  ])("show %s as %s", (mediaType, disposition) => {
    expect(fileHeaders({ ...file, mediaType }, false).get("content-disposition")).toMatch(new RegExp(`^${disposition};`));
  });
});
