import { describe, expect, test } from "vitest";
import { confirmPledge, withdrawPledge } from "#lib/domain/pledge/confirm.ts";
import type { Pledge, PledgeConfirmation } from "#lib/domain/pledge/pledge.ts";
import { nextStep, pledgeState } from "#lib/domain/pledge/state.ts";
import { kr } from "../funding/seeds.ts";
import { councilPledge, decided, decidedByCouncil, under } from "./given.ts";

const today = "2011-04-01";
const withdrawal = { reason: "Landstinget avstår.", by: "sekreteraren", at: new Date("2011-04-01T08:00:00Z") };
const confirmed = (change: Partial<PledgeConfirmation> = {}, pledge: Pledge = councilPledge(), conditions = under(null, null)) => confirmPledge(pledge, decidedByCouncil(change), conditions, today);
const stateOf = (pledge: Partial<Pledge>) => pledgeState(decided(pledge));

describe("a pledge", () => {
  test("is only proposed until someone who may spend has decided it", () => {
    expect(pledgeState(councilPledge())).toBe("proposed");
    expect(nextStep(councilPledge())).toEqual({ kind: "confirm" });
  });

  test("is decided under conditions: it waits for both, binds when both are confirmed met, and lapses when one has failed", () => {
    const pledge = confirmed() as Pledge;
    expect(pledgeState(pledge)).toBe("conditional");
    expect(nextStep(pledge)).toEqual({ kind: "awaitConditions", conditionIds: ["A", "C"] });
    expect(stateOf({ conditions: under("met", null) })).toBe("conditional");
    expect(stateOf({ conditions: under("met", "met") })).toBe("binding");
    expect(stateOf({ conditions: under("met", "failed") })).toBe("lapsed");
  });

  test("without conditions binds at once", () => {
    expect(pledgeState(confirmed({}, councilPledge(), []) as Pledge)).toBe("binding");
  });

  test("may be decided for less, and for one of its years alone", () => {
    expect(confirmed({ years: [{ year: 2011, sum: kr(150_000) }] })).toMatchObject({ confirmation: { years: [{ year: 2011, sum: kr(150_000) }] } });
  });

  test("is withdrawn until it is decided, not afterwards", () => {
    expect(pledgeState(withdrawPledge(councilPledge(), withdrawal) as Pledge)).toBe("withdrawn");
    expect(withdrawPledge(decided(), withdrawal)).toMatchObject({ code: "pledge.isConfirmed" });
  });

  test("falls away undecided when a later version of the plan is decided; decided it stands", () => {
    expect(pledgeState(councilPledge({ isReplaced: true }))).toBe("replaced");
    expect(stateOf({ isReplaced: true })).toBe("binding");
  });
});

describe("a pledge isn't confirmed", () => {
  const by = (change: Partial<PledgeConfirmation["decided"]>) => confirmed({ decided: { ...decidedByCouncil().decided, ...change } });

  test.each([
    ["by an official, who may not spend", by({ by: "official" }), "pledge.officialMayNot"],
    ["by nobody", by({ name: " " }), "pledge.deciderMissing"],
    ["by a body without its §", by({ paragraph: "" }), "pledge.paragraphMissing"],
    ["on a day that is none", by({ on: "2011-02-30" }), "pledge.dayMissing"],
    ["on a day to come", by({ on: "2011-04-02" }), "pledge.dayToCome"],
    ["without a sum", confirmed({ years: [] }), "pledge.sumMissing"],
    ["for a year that nobody asked for", confirmed({ years: [{ year: 2013, sum: 1n }] }), "pledge.yearNotProposed"],
    ["under a condition that has failed", confirmed({}, councilPledge(), under("met", "failed")), "pledge.conditionFailed"],
    ["twice", confirmed({}, decided()), "pledge.isConfirmed"],
    ["when it is withdrawn", confirmed({}, councilPledge({ withdrawal })), "pledge.isWithdrawn"],
    ["by a plan that another has taken the place of", confirmed({}, councilPledge({ isReplaced: true })), "pledge.isReplaced"],
  ])("%s", (_, result, code) => {
    expect(result).toMatchObject({ code });
  });

  test("but by delegation it is, without a §", () => {
    expect(by({ by: "delegate", name: "Ekonomidirektören", paragraph: "" })).toMatchObject({ confirmation: { decided: { by: "delegate" } } });
  });
});
