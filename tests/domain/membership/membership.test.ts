import { describe, expect, test } from "vitest";
import { checkMembership, type Membership, membershipsOn } from "#lib/domain/membership/membership.ts";

const kalix: Membership = { id: "kalix-1", organisationId: "kalix", from: "2005-01-01", to: "2009-12-31" };
const boden: Membership = { id: "boden-1", organisationId: "boden", from: "2005-01-01", to: null };
const others = [kalix, boden];
const check = (membership: Partial<Membership>) =>
  checkMembership(others, { id: "new", organisationId: "kalix", from: "2010-01-01", to: null, ...membership }, "association", "Kalix kommun");

describe("a membership", () => {
  test("begins the day after the one before has ended", () => {
    expect(check({})).toMatchObject({ from: "2010-01-01" });
  });

  test.each([
    ["a day in common with another of the same organisation", { from: "2009-12-31" }, "members.alreadyMember"],
    ["no end while one to come has begun", { from: "2004-01-01" }, "members.alreadyMember"],
    ["an end before its beginning", { from: "2010-01-01", to: "2009-12-31" }, "members.endsBeforeItBegins"],
    ["a first day that is none", { from: "2010-02-30" }, "members.noSuchDay"],
    ["a last day that is none", { to: "i morgon" }, "members.noSuchDay"],
    ["the association as its own member", { organisationId: "association" }, "members.notItsOwn"],
  ])("can't have %s", (_what, change, code) => {
    expect(check(change)).toMatchObject({ code });
  });

  test("may be corrected without meeting itself", () => {
    expect(checkMembership(others, { ...kalix, to: "2010-12-31" }, "association", "Kalix kommun")).toMatchObject({ to: "2010-12-31" });
  });

  test("counts on its first and its last day", () => {
    expect(membershipsOn(others, "2005-01-01")).toEqual(others);
    expect(membershipsOn(others, "2009-12-31")).toEqual(others);
    expect(membershipsOn(others, "2010-01-01")).toEqual([boden]);
    expect(membershipsOn(others, "2004-12-31")).toEqual([]);
  });
});
