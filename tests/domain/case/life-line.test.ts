import { describe, expect, test } from "vitest";
import { type LifeFacts, lifeLine, lifeStations, waitingFor } from "#lib/domain/case/life-line.ts";

const registered: LifeFacts = { registeredOn: "2010-01-13", proposedOn: null, calledOn: null, treatment: null, approvedOn: null, dispatchedOn: null, asked: null, closedOn: null };
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
