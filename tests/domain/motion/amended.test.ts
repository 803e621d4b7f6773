import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Clause } from "#lib/domain/clause/clause.ts";
import { contentOf } from "#lib/domain/clause/content.ts";
import { editClause, removeClause } from "#lib/domain/clause/edit.ts";
import { findClause, flatten } from "#lib/domain/clause/tree.ts";
import { amended } from "#lib/domain/motion/amended.ts";
import type { Amendment } from "#lib/domain/motion/motion.ts";
import { accepted } from "#lib/domain/refused.ts";
import { anyTree, frozen, lines, outline, tree } from "#tests/domain/clause/trees.ts";
import { counted } from "#tests/support/counted.ts";

const proposed = tree("a: tillsätta en samordnare\nb: finansiera tjänsten\n  b1: med 450 000 kronor\n  b2: under tre år");

function amendment(clauses: readonly Clause[], clauseId: string, change: Partial<Clause> | null): Amendment {
  const before = contentOf(findClause(clauses, clauseId)!);
  return { proposalVersionId: "p", clauseId, before, after: change === null ? null : { ...before, ...change } };
}

describe("the changes that were carried", () => {
  test("are merged when they are of different clauses, also of a clause and what stands under it", () => {
    const merged = accepted(amended(proposed, [amendment(proposed, "b1", { text: "med 300 000 kronor" }), amendment(proposed, "b", { text: "bekosta tjänsten" })]));
    expect(flatten(merged).map(({ clause }) => clause.text)).toEqual(["tillsätta en samordnare", "bekosta tjänsten", "med 300 000 kronor", "under tre år"]);
  });

  test("strike a clause with what stands under it", () => {
    expect(outline(accepted(amended(proposed, [amendment(proposed, "b", null)])))).toBe(lines("a"));
  });

  test("leave alone what the mover did not change, though it was confirmed meanwhile", () => {
    const since = accepted(editClause(proposed, "a", { act: "instruct" }));
    expect(findClause(accepted(amended(since, [amendment(proposed, "a", { text: "anställa en samordnare" })])), "a")).toMatchObject({ act: "instruct", text: "anställa en samordnare" });
  });

  test.each([
    ["two changes of the same clause", [amendment(proposed, "a", { text: "x" }), amendment(proposed, "a", { text: "y" })], "motion.sameClauseTwice"],
    ["a change within what is struck", [amendment(proposed, "b1", { text: "x" }), amendment(proposed, "b", null)], "motion.sameClauseTwice"],
    ["a change of a clause that isn't there", [{ ...amendment(proposed, "a", { text: "x" }), clauseId: "z" }], "motion.clauseGone"],
    ["a change of a clause that reads otherwise", [{ ...amendment(proposed, "a", { text: "x" }), before: contentOf(findClause(proposed, "b")!) }], "motion.clauseChanged"],
  ])("can't be %s", (_, carried, code) => {
    expect(amended(proposed, carried)).toMatchObject({ code });
  });
});

/** Any changes that can be carried together, in any order: none within what another strikes. */
const anyCarried = anyTree.chain((clauses) =>
  fc
    .shuffledSubarray(flatten(clauses).map(({ clause }) => clause.id))
    .chain((ids) => fc.tuple(...ids.map((id) => fc.boolean().map((isStruck) => amendment(clauses, id, isStruck ? null : { text: `${id} ändrad` })))))
    .map((all) => ({ clauses, carried: all.filter((one) => !all.some((other) => strikesAbove(clauses, other, one))) })),
);

function strikesAbove(clauses: readonly Clause[], other: Amendment, one: Amendment): boolean {
  const struck = other.after === null ? findClause(clauses, other.clauseId) : null;
  return struck !== null && findClause(struck.children, one.clauseId) !== null;
}

/** What the meeting would have seen, had each change been made on the paper as it was carried. */
function oneByOne(clauses: Clause[], carried: readonly Amendment[]): Clause[] {
  return carried.reduce((paper, { clauseId, after }) => accepted(after === null ? removeClause(paper, clauseId) : editClause(paper, clauseId, after)), clauses);
}

test("whatever is carried, the merge is what comes of making the changes one by one in the order they were carried", () => {
  fc.assert(
    fc.property(anyCarried, ({ clauses, carried }) => {
      expect(amended(frozen(structuredClone(clauses)), carried)).toEqual(oneByOne(clauses, carried));
    }),
    { numRuns: counted(10_000) },
  );
}, 120_000);
