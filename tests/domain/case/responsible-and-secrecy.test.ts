import { describe, expect, test } from "vitest";
import type { Case } from "#lib/domain/case/case.ts";
import { markCase } from "#lib/domain/case/mark-secret.ts";
import { checkResponsible } from "#lib/domain/case/responsible.ts";

describe("who answers for a case", () => {
  const officials = ["siv", "ada"];

  test.each([
    ["an official", "siv", null],
    ["nobody", null, "siv"],
    ["the one who does so now, though no official any more", "former", "former"],
  ])("can be %s", (_, wanted, present) => {
    expect(checkResponsible(wanted, officials, present)).toBe(wanted);
  });

  test("can't be anyone else", () => {
    expect(checkResponsible("lars", officials, "siv")).toMatchObject({ code: "case.notAnOfficial" });
  });
});

describe("the secrecy mark of a case", () => {
  const closing = { at: new Date("2011-01-31T10:00:00Z"), byId: "siv", reason: "Verkställt" };
  const subject: Case = { id: "c", registrationNumber: "1/10", planCode: null, openedOn: "2010-01-13", title: "Personärende", summary: "", secrecy: null, closing };

  test("is set with its ground, on a closed case too, and lifted", () => {
    const marked = markCase(subject, " OSL 39 kap. 2 § ");
    expect(marked).toEqual({ ...subject, secrecy: { ground: "OSL 39 kap. 2 §" } });
    expect(markCase(marked as Case, null)).toEqual(subject);
  });

  test("isn't set without one", () => {
    expect(markCase(subject, " ")).toMatchObject({ code: "record.groundMissing" });
  });
});
