import { describe, expect, test } from "vitest";
import type { Addressee, Clause } from "#lib/domain/clause/clause.ts";
import { linkLastDay, reasonAgainstDispatch, type ToDispatch } from "#lib/domain/extract/dispatch.ts";
import { needsExtract, reasonAgainstClosing } from "#lib/domain/extract/needed.ts";
import { suggestedRecipients } from "#lib/domain/extract/recipients.ts";
import { type DispatchFacts, dispatchStanding, type SentExtract } from "#lib/domain/extract/standing.ts";

const clause = (addressees: Addressee[], children: Clause[] = []): Clause => ({ id: "k", text: "x", act: null, addressees, dueDate: null, condition: null, children });
const organisation = (name: string): Addressee => ({ kind: "organisation", organisationId: name, name });

describe("whom a § is addressed to", () => {
  const members = [{ organisationId: "Boden", name: "Boden" }, { organisationId: "Kalix", name: "Kalix" }];
  const directory = { members, mailboxOf: (id: string) => (id === "Kalix" ? "kommun@kalix.example" : null) };

  test("each once, in the order of the clauses and what hangs under them, with the mailbox there is", () => {
    const clauses = [clause([organisation("Kalix")], [clause([{ kind: "named", name: "Projektledaren" }])]), clause([organisation("Kalix"), { kind: "body", bodyId: "b", name: "Presidiet" }])];
    expect(suggestedRecipients(clauses, directory)).toEqual([
      { organisationId: "Kalix", name: "Kalix", address: "kommun@kalix.example" },
      { organisationId: null, name: "Projektledaren", address: null },
      { organisationId: null, name: "Presidiet", address: null },
    ]);
  });

  test("all members where it says so, with those named besides not twice", () => {
    expect(suggestedRecipients([clause([organisation("Kalix"), { kind: "members" }])], directory).map(({ name }) => name)).toEqual(["Kalix", "Boden"]);
  });
});

describe("what can be sent", () => {
  const one: ToDispatch = { organisationId: null, name: "Länsstyrelsen", way: "email", address: "a@b.example", day: "" };
  const days = { approvedOn: "2010-05-04", today: "2010-05-10" };
  test.each([
    ["nobody", [], "extract.nobodyChosen"],
    ["the same twice, however it is written", [one, { ...one, name: "länsstyrelsen " }], "extract.chosenTwice"],
    ["a letter without an address", [{ ...one, address: " " }], "extract.addressMissing"],
    ["what was handed over before the approval", [{ ...one, way: "byHand" as const, day: "2010-05-03" }], "extract.dayWrong"],
    ["what was handed over tomorrow", [{ ...one, way: "byHand" as const, day: "2010-05-11" }], "extract.dayWrong"],
    ["what was handed over on no day", [{ ...one, way: "byHand" as const, day: "" }], "extract.dayWrong"],
  ])("not %s", (_, chosen, code) => {
    expect(reasonAgainstDispatch(chosen, days)?.code).toBe(code);
  });

  test("to several, each in their own way", () => {
    const chosen: ToDispatch[] = [one, { ...one, name: "Boden", way: "link", address: "" }, { ...one, name: "Kalix", way: "byHand", address: "", day: "2010-05-10" }];
    expect(reasonAgainstDispatch(chosen, days)).toBe(null);
    expect(linkLastDay("2010-05-10")).toBe("2010-08-08");
  });
});

const at = (day: string): Date => new Date(`${day}T10:00:00Z`);
const sent = (recipient: string, day: string, more: Partial<SentExtract> = {}): SentExtract => ({ recipient, name: recipient, edition: 1, at: at(day), goneAt: at(day), isVoid: false, ...more });
const facts = (change: Partial<DispatchFacts> = {}): DispatchFacts => ({ number: 21, approvedAt: at("2010-05-04"), edition: { number: 1, since: null }, waivedAt: null, sent: [], ...change });

describe("an extract has gone out", () => {
  test("not before the § is approved, nor while it has gone to nobody", () => {
    expect(dispatchStanding(facts({ approvedAt: null }))).toEqual({ kind: "notApproved" });
    expect(dispatchStanding(facts())).toEqual({ kind: "toSend" });
  });

  test("when it has gone to each it was sent to, the last time to each counting", () => {
    const refused = sent("Boden", "2010-05-05", { goneAt: null });
    expect(dispatchStanding(facts({ sent: [sent("Kalix", "2010-05-05"), refused] }))).toEqual({ kind: "waiting", names: ["Boden"] });
    expect(dispatchStanding(facts({ sent: [sent("Boden", "2010-05-07"), sent("Kalix", "2010-05-05"), refused] }))).toEqual({ kind: "gone", at: at("2010-05-07") });
  });

  test("also where a link was revoked before anyone followed it: that counts for nothing", () => {
    const revoked = sent("Boden", "2010-05-05", { goneAt: null, isVoid: true });
    expect(dispatchStanding(facts({ sent: [revoked] }))).toEqual({ kind: "toSend" });
    expect(dispatchStanding(facts({ sent: [revoked, sent("Kalix", "2010-05-06")] }))).toEqual({ kind: "gone", at: at("2010-05-06") });
  });

  test("or when a person says that none is needed, before the approval too", () => {
    expect(dispatchStanding(facts({ approvedAt: null, waivedAt: at("2010-05-06") }))).toEqual({ kind: "notNeeded", at: at("2010-05-06") });
  });

  test("not to those who have it without an erratum that came later, whatever was said before that", () => {
    const corrected = { edition: { number: 2, since: at("2010-06-01") }, waivedAt: at("2010-05-06") };
    expect(dispatchStanding(facts({ ...corrected, sent: [sent("Kalix", "2010-05-05")] }))).toEqual({ kind: "waiting", names: ["Kalix"] });
    expect(dispatchStanding(facts({ ...corrected, sent: [sent("Kalix", "2010-05-05"), sent("Kalix", "2010-06-02", { edition: 2 })] }))).toEqual({ kind: "gone", at: at("2010-06-02") });
    expect(dispatchStanding(facts(corrected)).kind).toBe("notNeeded");
  });
});

describe("a case", () => {
  test("has something to send when a § decided more than to put it to the file or off", () => {
    expect([[], ["noted"], ["deferred"], ["referredBack", "noted"]].map((outcomes) => needsExtract(outcomes as never))).toEqual([false, false, false, false]);
    expect(needsExtract(["noted", "statement"])).toBe(true);
  });

  test("can't be closed until what was decided has gone out; the reason names the §§", () => {
    const left = [facts(), facts({ number: 18, approvedAt: null }), facts({ number: 3, waivedAt: at("2010-05-06") })];
    expect(reasonAgainstClosing("2010.012-0", left)).toMatchObject({ code: "case.notDispatched", facts: { paragraphs: "§§ 18, 21", count: 2 } });
    expect(reasonAgainstClosing("2010.012-0", [left[2]!])).toBe(null);
  });
});
