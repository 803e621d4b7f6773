import { describe, expect, test } from "vitest";
import { addGrant, reasonAgainstRenewing, renewalDraft, renewGrant } from "#lib/domain/grant/add.ts";
import { coFundingOf } from "#lib/domain/grant/co-funding.ts";
import { grantState, isLate } from "#lib/domain/grant/grant.ts";
import { apply, decide, withdraw } from "#lib/domain/grant/steps.ts";
import { Refused } from "#lib/domain/refused.ts";
import { todosOfGrant } from "#lib/domain/todo/of-grant.ts";
import { kr, tkr } from "../funding/seeds.ts";
import { councilPledge, decided, under } from "../pledge/given.ts";
import { application, givenUp, granted, refused, sent } from "./given.ts";

const codeOf = (result: object) => (result instanceof Refused ? result.code : "done");

describe("an application stands", () => {
  test.each([
    ["to apply, until something happens to it", {}, "toApply"],
    ["applied, once it is sent", { applied: sent }, "applied"],
    ["granted by the funder's decision", { applied: sent, decision: granted }, "granted"],
    ["refused by it", { applied: sent, decision: refused }, "refused"],
    ["withdrawn, sent or not", { applied: sent, withdrawal: givenUp }, "withdrawn"],
  ] as const)("%s", (_, change, state) => expect(grantState(application(change))).toBe(state));

  test("late when its last day has passed without it, never once it is sent or given up", () => {
    expect(["2009-08-15", "2009-08-16"].map((today) => isLate(application(), today))).toEqual([false, true]);
    expect([{ applied: sent }, { withdrawal: givenUp }].map((change) => isLate(application(change), "2010-01-01"))).toEqual([false, false]);
  });
});

describe("an application is added", () => {
  test.each([
    ["without a funder", { funder: " " }, "grant.funderMissing"],
    ["without a purpose", { purpose: "" }, "grant.purposeMissing"],
    ["without a last day to apply", { deadline: "" }, "grant.dayMissing"],
    ["for a period that ends before it begins", { to: "2009-12-31" }, "grant.periodBackwards"],
    ["for nothing", { appliedFor: 0n }, "grant.sumMissing"],
    ["with co-funding of nothing", { coFunding: 0n }, "grant.sumMissing"],
    ["with all of it", {}, "done"],
    ["for a single day, without co-funding", { to: "2010-01-01", coFunding: null }, "done"],
  ] as const)("%s: %s", (_, change, code) => expect(codeOf(addGrant(application(change)))).toBe(code));
});

describe("what happens to it", () => {
  test("is that it is sent, also after its last day, once, and on no day to come", () => {
    expect(apply(application(), sent, "2009-08-12")).toMatchObject({ applied: sent });
    expect(codeOf(apply(application(), { ...sent, on: "2009-09-01" }, "2009-09-01"))).toBe("done");
    expect(codeOf(apply(application(), sent, "2009-08-11"))).toBe("grant.dayToCome");
    expect(codeOf(apply(application({ applied: sent }), sent, "2009-08-12"))).toBe("grant.isApplied");
    expect(codeOf(apply(application({ withdrawal: givenUp }), sent, "2009-08-12"))).toBe("grant.isWithdrawn");
  });

  test.each([
    ["what was sent, with day, sum and reference", {}, {}, "done"],
    ["more than was sought", {}, { sum: tkr(2000) }, "done"],
    ["what wasn't sent", { applied: null }, {}, "grant.notApplied"],
    ["what was decided before", { decision: refused }, {}, "grant.isDecided"],
    ["before it was sent", {}, { on: "2009-08-11" }, "grant.beforeApplied"],
    ["on a day to come", {}, { on: "2010-02-01" }, "grant.dayToCome"],
    ["without a reference", {}, { reference: " " }, "grant.referenceMissing"],
    ["nothing", {}, { sum: 0n }, "grant.sumMissing"],
  ] as const)("is that the funder grants %s", (_, change, other, code) => {
    expect(codeOf(decide(application({ applied: sent, ...change }), { ...granted, ...other }, "2010-01-31"))).toBe(code);
  });

  test("is that the funder refuses it, which grants no money whatever sum is said", () => {
    expect(decide(application({ applied: sent }), { ...refused, sum: tkr(5) }, "2010-01-31")).toMatchObject({ decision: { outcome: "refused", sum: 0n } });
  });

  test("is that it is given up with a reason, until it is decided", () => {
    expect([{}, { applied: sent }].map((change) => codeOf(withdraw(application(change), givenUp, "2009-08-20")))).toEqual(["done", "done"]);
    expect(codeOf(withdraw(application(), { ...givenUp, reason: " " }, "2009-08-20"))).toBe("grant.reasonMissing");
    expect(codeOf(withdraw(application({ applied: sent, decision: granted }), givenUp, "2010-01-31"))).toBe("grant.isDecided");
  });
});

describe("a renewal", () => {
  const yearly = application({ id: "stimulans", from: "2009-01-01", to: "2009-12-31", deadline: "2009-05-31", applied: sent });

  test("is for the next period, as long, by the same day of the year", () => {
    expect(renewalDraft(yearly)).toMatchObject({ from: "2010-01-01", to: "2010-12-31", deadline: "2010-05-31", appliedFor: tkr(1350) });
    expect(renewalDraft(application())).toMatchObject({ from: "2013-01-01", to: "2015-12-31", deadline: "2012-08-15" });
    expect(renewalDraft(application({ from: "2010-01-11", to: "2010-01-20", deadline: "2010-01-05" }))).toMatchObject({ from: "2010-01-21", to: "2010-01-30", deadline: "2010-01-15" });
    expect(renewalDraft({ ...yearly, deadline: "2012-02-29" }).deadline).toBe("2013-02-28");
  });

  test("can be made as it is drafted, of what is applied for or granted, and begins after the earlier has ended", () => {
    expect(codeOf(renewGrant(yearly, renewalDraft(yearly), [yearly]))).toBe("done");
    expect(codeOf(renewGrant({ ...yearly, decision: granted }, renewalDraft(yearly), []))).toBe("done");
    expect(codeOf(renewGrant(yearly, { ...renewalDraft(yearly), from: "2009-12-31" }, []))).toBe("grant.renewalOverlaps");
    expect(codeOf(renewGrant({ ...yearly, decision: refused }, renewalDraft(yearly), []))).toBe("grant.nothingToRenew");
    expect(codeOf(renewGrant({ ...yearly, applied: null }, renewalDraft(yearly), []))).toBe("grant.nothingToRenew");
  });

  test("is one, unless that was given up", () => {
    const next = application({ renewalOf: yearly.id });
    expect(reasonAgainstRenewing(yearly, [yearly, next])?.code).toBe("grant.isRenewed");
    expect(reasonAgainstRenewing(yearly, [yearly, { ...next, withdrawal: givenUp }])).toBeNull();
  });
});

describe("the co-funding that is demanded", () => {
  const period = application({ from: "2011-01-01", to: "2011-12-31", coFunding: tkr(300) });

  test("comes as far as what binds in the years of the period", () => {
    const standing = (pledge: Parameters<typeof councilPledge>[0], isDecided = true) => coFundingOf(period, [isDecided ? decided(pledge) : councilPledge(pledge)]);
    expect(standing({})).toEqual({ demanded: tkr(300), binding: kr(240_000), conditional: 0n, proposed: 0n, missing: kr(60_000) });
    expect(standing({ conditions: under(null, "met") })).toMatchObject({ binding: 0n, conditional: kr(240_000), missing: tkr(300) });
    expect(standing({ conditions: under("failed", "met") })).toMatchObject({ binding: 0n, conditional: 0n, missing: tkr(300) });
    expect(standing({}, false)).toMatchObject({ proposed: kr(240_000), missing: tkr(300) });
  });

  test("is all there when that is enough, and isn't paid by the funder itself", () => {
    expect(coFundingOf({ ...period, to: "2012-06-30" }, [decided()])).toMatchObject({ binding: kr(480_000), missing: 0n });
    expect(coFundingOf(period, [decided({ payer: { kind: "funder", name: "EU:S strukturfonder" } })])).toMatchObject({ binding: 0n });
    expect(coFundingOf(period, [decided({ payer: { kind: "funder", name: "Sparbanksstiftelsen" } })])).toMatchObject({ binding: kr(240_000) });
  });

  test("is nothing to follow where the funder demands none", () => expect(coFundingOf({ ...period, coFunding: null }, [decided()])).toBeNull());
});

test.each([
  ["31 days before its last day waits for nobody", "2009-07-15", {}, []],
  ["30 days before it waits to be sent", "2009-07-16", {}, ["2009-08-15"]],
  ["after it waits still", "2009-09-01", {}, ["2009-08-15"]],
  ["that is sent waits no more", "2009-08-14", { applied: sent }, []],
  ["that is given up waits no more", "2009-08-14", { withdrawal: givenUp }, []],
] as const)("an application %s", (_, today, change, due) => {
  const todos = todosOfGrant(application(change), today);
  expect(todos.map((todo) => todo.due)).toEqual(due);
  expect(todos.every(({ kind }) => kind === "grantToApplyFor")).toBe(true);
});
