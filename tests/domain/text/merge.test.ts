import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeRichText, resolveConflicts } from "#lib/domain/text/merge.ts";
import type { Merge, MergePart } from "#lib/domain/text/merge.ts";
import { normalizeText } from "#lib/domain/text/normalize.ts";
import type { Block, RichText } from "#lib/domain/text/rich-text.ts";
import { anyText, doc, textWithTwoChanges } from "./arbitrary-text.ts";

const runs = 3_000;

describe("two secretaries write in the same text", () => {
  test("changes of different paragraphs are joined, also when the paragraphs are neighbours", () => {
    const merge = mergeRichText(doc(["ett", "två", "tre"]), doc(["ETT", "två", "tre"]), doc(["ett", "TVÅ", "tre"]));
    expect(merge).toEqual({ merged: doc(["ETT", "TVÅ", "tre"]) });
  });

  test("a paragraph put in by one and a paragraph struck by the other are both respected", () => {
    const merge = mergeRichText(doc(["ett", "två", "tre"]), doc(["ett", "ny", "två", "tre"]), doc(["ett", "två"]));
    expect(merge).toEqual({ merged: doc(["ett", "ny", "två"]) });
  });

  test("one rewrites a paragraph and the other adds one after it", () => {
    const merge = mergeRichText(doc(["ett"]), doc(["ETT"]), doc(["ett", "två"]));
    expect(merge).toEqual({ merged: doc(["ETT", "två"]) });
  });

  test("the same change made by both is made once", () => {
    expect(mergeRichText(doc(["ett"]), doc(["ett", "två"]), doc(["ett", "två"]))).toEqual({ merged: doc(["ett", "två"]) });
  });

  test("the same paragraph changed in two ways is a conflict that shows all three wordings", () => {
    const merge = mergeRichText(doc(["före", "Styrelsen noterar.", "efter"]), doc(["före", "Styrelsen tackar.", "efter"]), doc(["före", "Styrelsen uttalar.", "efter"]));
    expect(merge).toEqual({
      conflict: [
        { kind: "agreed", blocks: doc(["före"]).content },
        {
          kind: "conflict",
          base: { blocks: doc(["Styrelsen noterar."]).content, text: "Styrelsen noterar." },
          mine: { blocks: doc(["Styrelsen tackar."]).content, text: "Styrelsen tackar." },
          theirs: { blocks: doc(["Styrelsen uttalar."]).content, text: "Styrelsen uttalar." },
        },
        { kind: "agreed", blocks: doc(["efter"]).content },
      ],
    });
  });

  test("a paragraph struck by one and changed by the other is a conflict", () => {
    const [conflict] = conflictsOf(mergeRichText(doc(["ett", "två"]), doc(["ett"]), doc(["ett", "TVÅ"])));
    expect(conflict).toMatchObject({ base: { text: "två" }, mine: { text: "" }, theirs: { text: "TVÅ" } });
  });

  test("two different paragraphs put at the same place are a conflict, since nobody can know their order", () => {
    const [conflict] = conflictsOf(mergeRichText(doc(["ett"]), doc(["ett", "min"]), doc(["ett", "deras"])));
    expect(conflict).toMatchObject({ base: { text: "" }, mine: { text: "min" }, theirs: { text: "deras" } });
  });

  test("only the paragraph that both changed is in the conflict; its neighbour is merged", () => {
    const conflicts = conflictsOf(mergeRichText(doc(["ett", "två"]), doc(["ETT", "TVÅ"]), doc(["ett", "tvåa"])));
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]).toMatchObject({ base: { text: "två" }, mine: { text: "TVÅ" }, theirs: { text: "tvåa" } });
  });

  test("two paragraphs drawn together by one and rewritten one by one by the other are one conflict", () => {
    const conflicts = conflictsOf(mergeRichText(doc(["ett", "två", "tre"]), doc(["ett och två", "tre"]), doc(["ETT", "TVÅ", "tre"])));
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]).toMatchObject({ base: { text: "ett\n\ntvå" }, mine: { text: "ett och två" }, theirs: { text: "ETT\n\nTVÅ" } });
  });

  test("a conflict is settled by taking mine, theirs or both", () => {
    const merge = mergeRichText(doc(["a", "b"]), doc(["a", "min"]), doc(["a", "deras"]));
    const parts = "conflict" in merge ? merge.conflict : [];
    expect(resolveConflicts(parts, ["mine"])).toEqual(doc(["a", "min"]));
    expect(resolveConflicts(parts, ["theirs"])).toEqual(doc(["a", "deras"]));
    expect(resolveConflicts(parts, ["both"])).toEqual(doc(["a", "deras", "min"]));
    expect(() => resolveConflicts(parts, [])).toThrow(RangeError);
  });
});

describe("whatever the texts are", () => {
  test("a change against an untouched text is that change", () => {
    fc.assert(
      fc.property(anyText, anyText, (base, changed) => {
        expect(mergeRichText(base, changed, base)).toEqual({ merged: normalizeText(changed) });
        expect(mergeRichText(base, base, changed)).toEqual({ merged: normalizeText(changed) });
        expect(mergeRichText(base, changed, changed)).toEqual({ merged: normalizeText(changed) });
      }),
      { numRuns: runs / 10 },
    );
  });

  test("it doesn't matter who is called mine and who theirs", () => {
    fc.assert(
      fc.property(textWithTwoChanges, ({ base, mine, theirs }) => {
        const one = mergeRichText(base, mine, theirs);
        const other = mergeRichText(base, theirs, mine);
        if ("merged" in one) expect(other).toEqual(one);
        else expect(conflictsOf(other).map(({ mine, theirs }) => [theirs, mine])).toEqual(conflictsOf(one).map(({ mine, theirs }) => [mine, theirs]));
      }),
      { numRuns: runs },
    );
  });

  test("nothing that either side put in is lost, and nothing appears that neither has", () => {
    fc.assert(
      fc.property(textWithTwoChanges, ({ base, mine, theirs }) => {
        const merge = mergeRichText(base, mine, theirs);
        const shown = "merged" in merge ? countOf(merge.merged.content) : countOf(merge.conflict.flatMap(blocksOfPart));
        const [inBase, inMine, inTheirs] = [countOf(base.content), countOf(mine.content), countOf(theirs.content)];
        for (const key of new Set([...inMine.keys(), ...inTheirs.keys()])) {
          const most = Math.max((inMine.get(key) ?? 0) - (inBase.get(key) ?? 0), (inTheirs.get(key) ?? 0) - (inBase.get(key) ?? 0));
          if (most > 0) expect(shown.get(key) ?? 0).toBeGreaterThanOrEqual(most);
        }
        for (const key of shown.keys()) expect(inMine.has(key) || inTheirs.has(key)).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  test("in a conflict, taking one side everywhere keeps every paragraph that side has put in", () => {
    fc.assert(
      fc.property(textWithTwoChanges, ({ base, mine, theirs }) => {
        const merge = mergeRichText(base, mine, theirs);
        if ("merged" in merge) return;
        const resolutions = conflictsOf(merge).map(() => "mine" as const);
        const kept = countOf(resolveConflicts(merge.conflict, resolutions).content);
        const inBase = countOf(base.content);
        for (const [key, count] of countOf(mine.content)) {
          const put = count - (inBase.get(key) ?? 0);
          if (put > 0) expect(kept.get(key) ?? 0).toBeGreaterThanOrEqual(put);
        }
      }),
      { numRuns: runs },
    );
  });
});

function conflictsOf(merge: Merge) {
  return "conflict" in merge ? merge.conflict.filter((part) => part.kind === "conflict") : [];
}

function blocksOfPart(part: MergePart): Block[] {
  return part.kind === "agreed" ? part.blocks : [...part.mine.blocks, ...part.theirs.blocks];
}

function countOf(blocks: RichText["content"]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const block of blocks) counts.set(JSON.stringify(block), (counts.get(JSON.stringify(block)) ?? 0) + 1);
  return counts;
}
