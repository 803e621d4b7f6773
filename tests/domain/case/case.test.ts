import { describe, expect, test } from "vitest";
import { changeCase, closeCase, newCase, reopenCase } from "#lib/domain/case/case.ts";
import type { Case } from "#lib/domain/case/case.ts";
import { Refused } from "#lib/domain/refused.ts";

const today = "2010-04-22";
const given = {
  id: "c1",
  registrationNumber: "2010.013-0",
  planCode: "0",
  openedOn: today,
  title: " IT-samverkan  mellan\nlänets kommuner ",
  summary: " Frågan väcktes av ordföranden. ",
  secrecy: null,
};
const open: Case = { ...given, title: "IT-samverkan mellan länets kommuner", summary: "Frågan väcktes av ordföranden.", closing: null };
const closing = { at: new Date("2011-01-31T10:00:00Z"), byId: "p1", reason: "Beslutet är verkställt" };
const closed: Case = { ...open, closing };

describe("a case is registered", () => {
  test("open, with its title on one line", () => {
    expect(newCase(given, today)).toEqual(open);
  });

  test("also after the fact", () => {
    expect(newCase({ ...given, openedOn: "2009-12-31" }, today)).toMatchObject({ openedOn: "2009-12-31" });
  });

  test.each([
    ["without a title", { title: " \n" }, "case.titleMissing"],
    ["with a title that is too long", { title: "a".repeat(301) }, "case.titleTooLong"],
    ["with a summary that is too long", { summary: "a".repeat(10_001) }, "case.summaryTooLong"],
    ["on a day to come", { openedOn: "2010-04-23" }, "case.openedInFuture"],
    ["on a day that doesn't exist", { openedOn: "2010-02-30" }, "case.noSuchDay"],
  ])("but not %s", (_, change, code) => {
    expect(newCase({ ...given, ...change }, today)).toMatchObject({ code });
  });
});

describe("an open case", () => {
  test("can get another title and summary", () => {
    expect(changeCase(open, { title: " Ny ", summary: "" })).toEqual({ ...open, title: "Ny", summary: "" });
  });

  test("keeps its title when the new one is refused", () => {
    expect(changeCase(open, { title: "", summary: "" })).toMatchObject({ code: "case.titleMissing" });
  });

  test("is closed with who, when and why", () => {
    expect(closeCase(open, { ...closing, reason: " Beslutet är verkställt " })).toEqual(closed);
  });

  test.each([
    ["without a reason", " ", "case.reasonMissing"],
    ["with a reason that is too long", "a".repeat(1001), "case.reasonTooLong"],
  ])("isn't closed %s", (_, reason, code) => {
    expect(closeCase(open, { ...closing, reason })).toMatchObject({ code });
  });

  test("can't be opened again", () => {
    expect(reopenCase(open)).toMatchObject({ code: "case.notClosed" });
  });
});

describe("a closed case", () => {
  test("can't be changed or closed once more", () => {
    for (const refused of [changeCase(closed, { title: "Ny", summary: "" }), closeCase(closed, closing)]) {
      expect(refused).toBeInstanceOf(Refused);
      expect(refused).toMatchObject({ code: "case.closed", facts: { registrationNumber: "2010.013-0" } });
    }
  });

  test("can be opened again", () => {
    expect(reopenCase(closed)).toEqual(open);
  });
});
