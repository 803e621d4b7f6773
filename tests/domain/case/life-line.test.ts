import { describe, expect, test } from "vitest";
import { type LifeFacts, lifeLine, lifeStations, waitingFor } from "#lib/domain/case/life-line.ts";

const registered: LifeFacts = { registeredOn: "2010-01-13", proposedOn: null, calledOn: null, treatment: null, approvedOn: null, dispatchedOn: null, asked: null, conditions: null, assignments: null, closedOn: null };
const proposed = { ...registered, proposedOn: "2010-03-01" };
const called = { ...proposed, calledOn: "2010-04-12" };
const treated = (...outcomes: NonNullable<LifeFacts["treatment"]>["outcomes"]): LifeFacts => ({ ...called, treatment: { on: "2010-04-22", outcomes } });

/** The line in short: what is done, where it stands, what it lapsed at. */
function inShort(facts: LifeFacts): string {
  const signs = { done: "+", current: "@", ahead: "", lapsed: "!" };
  return lifeLine(facts)
    .filter(({ state }) => state !== "ahead")
    .map(({ station, state, day }) => `${signs[state]}${station}${day ? ` ${day.slice(5)}` : ""}`)
    .join(", ");
}

describe("the line of life of an open case", () => {
  test.each([
    ["registered", registered, "@registered 01-13", "proposal"],
    ["proposed", proposed, "+registered 01-13, @proposal 03-01", "notice"],
    ["called", called, "+registered 01-13, +proposal 03-01, @notice 04-12", "treatment"],
    ["decided", treated("adopted"), "+registered 01-13, +proposal 03-01, +notice 04-12, @treated 04-22", "approval"],
    ["treated for information only", treated(), "+registered 01-13, +proposal 03-01, +notice 04-12, @treated 04-22", "approval"],
  ])("that is %s stands there, and waits for what comes next", (_, facts, line, waiting) => {
    expect(inShort(facts)).toBe(line);
    expect(waitingFor(facts)).toBe(waiting);
  });

  test("that is decided waits for its extract once it is approved, and for nothing when that has gone out", () => {
    const approved: LifeFacts = { ...treated("adopted"), approvedOn: "2010-05-04" };
    expect(inShort(approved)).toBe("+registered 01-13, +proposal 03-01, +notice 04-12, +treated 04-22, @approved 05-04");
    expect(waitingFor(approved)).toBe("dispatch");
    const dispatched: LifeFacts = { ...approved, dispatchedOn: "2010-05-06" };
    expect(inShort(dispatched)).toBe("+registered 01-13, +proposal 03-01, +notice 04-12, +treated 04-22, +approved 05-04, @dispatched 05-06");
    expect(waitingFor(dispatched)).toBe(null);
    expect(waitingFor({ ...treated("noted"), approvedOn: "2010-05-04" })).toBe(null);
  });

  test("stands at the conditions while any is left to confirm, in force when none is, and carried out when all assignments are done", () => {
    const dispatched: LifeFacts = { ...treated("adopted"), approvedOn: "2010-05-04", dispatchedOn: "2010-05-06" };
    const on = (confirmed: number, lastOn: string | null): LifeFacts => ({ ...dispatched, conditions: { of: 2, confirmed, lastOn, hasLapsed: false } });
    expect(inShort(on(0, null))).toMatch(/, @dispatched 05-06$/);
    expect(waitingFor(on(0, null))).toBe("conditions");
    expect(inShort(on(1, "2010-06-01"))).toMatch(/, \+replies, @conditions 06-01$/);
    expect(waitingFor(on(1, "2010-06-01"))).toBe("conditions");
    expect(inShort(on(2, "2010-06-10"))).toMatch(/, \+conditions 06-10, @inForce 06-10$/);
    expect(waitingFor(on(2, "2010-06-10"))).toBe(null);
    const instructed = (done: number): LifeFacts => ({ ...on(2, "2010-06-10"), assignments: { of: 2, done, lastOn: done > 0 ? "2010-09-16" : null } });
    expect(inShort(instructed(1))).toMatch(/, @inForce 06-10$/);
    expect(waitingFor(instructed(1))).toBe("assignments");
    expect(inShort(instructed(2))).toMatch(/, \+inForce 06-10, @carriedOut 09-16$/);
    expect(waitingFor(instructed(2))).toBe(null);
    expect(waitingFor({ ...instructed(0), conditions: null })).toBe("assignments");
    expect(inShort({ ...instructed(2), conditions: null })).toMatch(/, \+inForce, @carriedOut 09-16$/);
  });

  test("waits for replies as long as a condition hangs on them, and for nothing more once the conditions are settled", () => {
    const asked: LifeFacts = { ...treated("adopted"), approvedOn: "2010-05-04", asked: { on: "2010-05-07", isOpen: true, replied: 3, of: 14 } };
    expect(waitingFor({ ...asked, conditions: { of: 2, confirmed: 1, lastOn: "2010-06-01", hasLapsed: false } })).toBe("replies");
    expect(waitingFor({ ...asked, conditions: { of: 2, confirmed: 2, lastOn: "2010-06-01", hasLapsed: false } })).toBe(null);
    expect(waitingFor({ ...asked, assignments: { of: 1, done: 0, lastOn: null } })).toBe("replies");
  });

  test("lapses at coming into force when its conditions have failed", () => {
    const facts: LifeFacts = { ...treated("adopted"), approvedOn: "2010-05-04", dispatchedOn: "2010-05-06", conditions: { of: 1, confirmed: 1, lastOn: "2010-06-10", hasLapsed: true }, assignments: { of: 1, done: 0, lastOn: null } };
    expect(inShort(facts)).toMatch(/, \+conditions 06-10, !inForce 06-10$/);
    expect(waitingFor(facts)).toBe(null);
    expect(inShort({ ...facts, closedOn: "2010-06-11" })).toMatch(/, !inForce 06-10$/);
  });

  test("that has been sent for replies stands there until the round is closed", () => {
    const asked: LifeFacts = { ...treated("adopted"), approvedOn: "2010-05-04", asked: { on: "2010-05-10", isOpen: true, replied: 9, of: 14 } };
    expect(inShort(asked)).toBe("+registered 01-13, +proposal 03-01, +notice 04-12, +treated 04-22, +approved 05-04, +dispatched, @replies 05-10");
    expect(waitingFor(asked)).toBe("replies");
    expect(waitingFor({ ...asked, asked: { ...asked.asked!, isOpen: false } })).toBe(null);
  });

  test("has all the stations of a decision's life, those to come without a day", () => {
    const line = lifeLine(called);
    expect(line.map(({ station }) => station)).toEqual(lifeStations);
    expect(line.slice(3)).toEqual(lifeStations.slice(3).map((station) => ({ station, state: "ahead" })));
  });

  test("passes stations that it didn't stop at: treated without proposal or notice", () => {
    const facts: LifeFacts = { ...registered, treatment: { on: "2010-04-22", outcomes: ["noted"] } };
    expect(inShort(facts)).toBe("+registered 01-13, +proposal, +notice, @treated 04-22");
  });
});

describe("a case that was sent back", () => {
  test("by a referral waits for a proposal that is newer than the meeting", () => {
    expect(inShort(treated("referredBack"))).toBe("@registered 01-13");
    expect(waitingFor(treated("referredBack"))).toBe("newProposal");
    const anew = { ...treated("referredBack"), proposedOn: "2010-05-02" };
    expect(inShort(anew)).toBe("+registered 01-13, @proposal 05-02");
    expect(waitingFor(anew)).toBe("newNotice");
  });

  test("by a deferral keeps its proposal, and waits to be called anew", () => {
    expect(inShort(treated("deferred"))).toBe("+registered 01-13, @proposal 03-01");
    expect(waitingFor(treated("deferred"))).toBe("newNotice");
    const anew = { ...treated("deferred"), calledOn: "2010-06-01" };
    expect(inShort(anew)).toBe("+registered 01-13, +proposal 03-01, @notice 06-01");
    expect(waitingFor(anew)).toBe("treatment");
  });

  test.each([
    ["in one part and decided in another counts as decided", treated("adopted", "referredBack"), "approval"],
    ["and deferred at once waits for the proposal", treated("deferred", "referredBack"), "newProposal"],
  ])("%s", (_, facts, waiting) => {
    expect(waitingFor(facts)).toBe(waiting);
  });
});

describe("a closed case", () => {
  const closedOn = "2011-01-31";

  test("that was decided ends where it has come, and waits for nothing", () => {
    const facts = { ...treated("adopted"), closedOn };
    expect(lifeLine(facts).map(({ station, state }) => [station, state])).toEqual([
      ["registered", "done"],
      ["proposal", "done"],
      ["notice", "done"],
      ["treated", "done"],
    ]);
    expect(waitingFor(facts)).toBeNull();
  });

  test.each([
    ["before a proposal", registered, "+registered 01-13, !proposal 01-31"],
    ["before it was called", proposed, "+registered 01-13, +proposal 03-01, !notice 01-31"],
    ["after it was referred back", treated("referredBack"), "+registered 01-13, !proposal 01-31"],
  ])("that was closed %s lapsed at the next station, on the day it was closed", (_, facts, line) => {
    expect(inShort({ ...facts, closedOn })).toBe(line);
    expect(lifeLine({ ...facts, closedOn }).at(-1)?.day).toBe(closedOn);
  });
});
