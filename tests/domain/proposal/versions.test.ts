import { describe, expect, test } from "vitest";
import { blankClause } from "#lib/domain/clause/tree.ts";
import { editTarget, type ProposalState, reasonAgainstFixing, reasonAgainstWithdrawal } from "#lib/domain/proposal/versions.ts";

const draft: ProposalState = {
  withdrawnAt: null,
  decided: false,
  caseClosed: false,
  latest: { id: "v1", number: 1, fixedAt: null, version: 3 },
};
const at = new Date("2010-04-22T09:00:00Z");
const fixed = { ...draft, latest: { ...draft.latest, fixedAt: at } };
const withdrawn = { ...draft, withdrawnAt: at };
const inClosedCase = { ...draft, caseClosed: true };
const decided = { ...draft, decided: true };
const written = [blankClause("a", "tillsätta en styrgrupp")];

describe("an edit", () => {
  test("goes into the draft until it is fixed, and then begins another version", () => {
    expect(editTarget(draft)).toBe("draft");
    expect(editTarget(fixed)).toBe("newVersion");
  });

  test("is still possible after a decision: a case that comes back needs another version", () => {
    expect(editTarget(decided)).toBe("draft");
  });

  test.each([
    ["is withdrawn", withdrawn, "proposal.withdrawn"],
    ["is in a closed case", inClosedCase, "proposal.caseClosed"],
  ])("is refused when the proposal %s", (_, proposal, code) => {
    expect(editTarget(proposal)).toMatchObject({ code });
  });
});

describe("a version", () => {
  test("can be fixed when its clauses are finished", () => {
    expect(reasonAgainstFixing(draft, written)).toBeNull();
  });

  test.each([
    ["it is fixed already", fixed, written, "proposal.fixed"],
    ["it holds no clause", draft, [], "proposal.nothingToFix"],
    ["a clause is empty", draft, [...written, blankClause("b", " ")], "clause.empty"],
    ["the proposal is withdrawn", withdrawn, written, "proposal.withdrawn"],
    ["the case is closed", inClosedCase, written, "proposal.caseClosed"],
  ])("can't be fixed when %s", (_, proposal, clauses, code) => {
    expect(reasonAgainstFixing(proposal, clauses)).toMatchObject({ code });
  });
});

describe("a proposal", () => {
  test("can be withdrawn, fixed or not", () => {
    expect(reasonAgainstWithdrawal(draft)).toBeNull();
    expect(reasonAgainstWithdrawal(fixed)).toBeNull();
  });

  test.each([
    ["it is withdrawn already", withdrawn, "proposal.withdrawn"],
    ["a meeting has decided on it", decided, "proposal.decided"],
    ["the case is closed", inClosedCase, "proposal.caseClosed"],
  ])("can't be withdrawn when %s", (_, proposal, code) => {
    expect(reasonAgainstWithdrawal(proposal)).toMatchObject({ code });
  });
});
