import { expect, test } from "vitest";
import { proposerOf } from "#lib/domain/proposal/proposer.ts";

const chosen = { personId: "karin", bodyId: "beredningen" };

test("the officials and the presidium need nobody named", () => {
  expect(proposerOf({ origin: "office", ...chosen }, "nonprofitAssociation")).toEqual({ origin: "office" });
  expect(proposerOf({ origin: "presidium", ...chosen }, "nonprofitAssociation")).toEqual({ origin: "presidium" });
});

test("a public authority's officials are its administration", () => {
  expect(proposerOf({ origin: "office", ...chosen }, "publicAuthority")).toEqual({ origin: "administration" });
});

test("a member's proposal is the member's, a body's the body's", () => {
  expect(proposerOf({ origin: "member", ...chosen }, "publicAuthority")).toEqual({ origin: "member", personId: "karin" });
  expect(proposerOf({ origin: "body", ...chosen }, "publicAuthority")).toEqual({ origin: "body", bodyId: "beredningen" });
});

test.each([
  ["member", "proposal.memberMissing"],
  ["body", "proposal.bodyMissing"],
] as const)("a %s's proposal is refused without saying whose", (origin, code) => {
  expect(proposerOf({ origin, personId: null, bodyId: null }, "nonprofitAssociation")).toMatchObject({ code });
});
