import { describe, expect, test } from "vitest";
import type { Mandate } from "#lib/domain/mandate/mandate.ts";
import { replaceMandate } from "#lib/domain/mandate/replace-mandate.ts";

const chair: Mandate = {
  id: "chair-1", bodyId: "board", personId: "anna", role: "chair", from: "2007-01-01", to: "2010-12-31", party: "S",
  representsOrganisationId: "kalix", substituteOrder: null, votingGroup: "kommuner", voteWeight: 2,
};
const member: Mandate = { ...chair, id: "member-1", personId: "bo", role: "member" };
const replace = (by: { personId?: string; from?: string }) =>
  replaceMandate([chair, member], chair, { id: "chair-2", personId: "cilla", from: "2009-03-01", ...by }, "board");

describe("a mandate that another takes over", () => {
  test("ends the day before, and the new one has its terms and its last day", () => {
    expect(replace({})).toEqual({
      ended: { ...chair, to: "2009-02-28" },
      taken: { ...chair, id: "chair-2", personId: "cilla", from: "2009-03-01" },
    });
  });

  test.each([
    ["by the same person", { personId: "anna" }, "mandate.replacedByOneself"],
    ["by one with a mandate of their own", { personId: "bo" }, "mandate.alreadyHasOne"],
    ["on its first day", { from: "2007-01-01" }, "mandate.replacedOutsideItsTime"],
    ["after its last day", { from: "2011-01-01" }, "mandate.replacedOutsideItsTime"],
    ["on a day that is none", { from: "2009-02-29" }, "mandate.noSuchDay"],
  ])("is not taken over %s", (_how, by, code) => {
    expect(replace(by)).toMatchObject({ code });
  });
});
