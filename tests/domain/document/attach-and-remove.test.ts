import { describe, expect, test } from "vitest";
import { checkAttachment } from "#lib/domain/document/attach.ts";
import { removeDocument } from "#lib/domain/document/remove.ts";

describe("a document is added", () => {
  const place = (isClosed: boolean) => ({ registrationNumber: "1/10", isClosed });

  test.each([
    ["to an open case", false, false],
    ["to a record of an open case", false, true],
    ["to a record of a closed case", true, true],
  ])("%s", (_, isClosed, ofRecord) => {
    expect(checkAttachment({ case: place(isClosed), ofRecord })).toBe(true);
  });

  test("but not to a closed case", () => {
    expect(checkAttachment({ case: place(true), ofRecord: false })).toMatchObject({ code: "case.closed", facts: { registrationNumber: "1/10" } });
  });
});

describe("a document is removed", () => {
  const removal = { by: "siv", at: new Date("2010-04-22T07:00:00Z") };
  const document = { name: "Underlag.pdf", removal: null };

  test("by whom and when", () => {
    expect(removeDocument(document, null, removal)).toBe(removal);
  });

  test("not twice, and not when it has been sent out", () => {
    expect(removeDocument({ ...document, removal }, null, removal)).toMatchObject({ code: "document.alreadyRemoved" });
    expect(removeDocument(document, "2010-05-06", removal)).toMatchObject({ code: "document.inIssuedAgenda", facts: { fileName: "Underlag.pdf", day: "2010-05-06" } });
  });
});
