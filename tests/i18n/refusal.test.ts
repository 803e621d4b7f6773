import { describe, expect, test } from "vitest";
import { sentence } from "#lib/i18n/refusal.ts";

describe("the sentence of a refusal", () => {
  test("is the message of its code in the reader's language", () => {
    expect(sentence("errors.fieldWrong", {}, "sv")).toBe("Kontrollera det du har fyllt i här.");
    expect(sentence("errors.fieldWrong", {}, "en")).toBe("Check what you have filled in here.");
  });

  test("is filled in with the facts", () => {
    expect(sentence("errors.unexpected", { reference: "KX7P3RTA" }, "sv")).toContain("uppge KX7P3RTA");
  });

  test("writes days and clock times among the facts as people write them", () => {
    expect(sentence("errors.unexpected", { reference: "2010-04-22" }, "sv")).toContain("uppge 22 april 2010");
    expect(sentence("errors.unexpected", { reference: "09:00" }, "sv")).toContain("uppge 09.00");
    expect(sentence("errors.unexpected", { reference: "09:00" }, "en")).toContain("quote 09:00");
  });

  test.each(["errors.never", "never.was", "errors", "errors.toString", "common.undo"])("of %j, which has none, says how to get help", (code) => {
    expect(sentence(code, {}, "sv")).toBe(`Det gick inte att utföra. Hör av dig till den som driver installationen och uppge ${code}.`);
  });
});
