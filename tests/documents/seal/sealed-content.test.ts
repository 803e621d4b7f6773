import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Minutes } from "#lib/domain/minutes/minutes.ts";
import { minutesOfRecord, sealedContent } from "#lib/documents/seal/sealed-content.ts";
import { boardMinutes } from "#tests/documents/board-minutes.ts";
import { demandingMinutes } from "#tests/documents/demanding-minutes.ts";
import { withParagraph } from "#tests/documents/seal/approved.ts";

const agreement = { name: "Samarbetsavtal", sha256: "a".repeat(64) };
const budget = { name: "Budget", sha256: "b".repeat(64) };

describe("what is sealed of minutes", () => {
  const sealed = sealedContent(boardMinutes, [agreement, budget]);

  test("is the same for the same content, however it was put together", () => {
    const turned = JSON.parse(JSON.stringify(boardMinutes), (_, value) =>
      value && typeof value === "object" && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toReversed()) : value,
    ) as Minutes;

    expect(sealedContent(turned, [budget, { ...agreement, ...{ id: 7 } }])).toEqual(sealed);
    expect(sealedContent({ ...boardMinutes, draft: true, asOf: new Date(0) }, [agreement, budget])).toEqual(sealed);
  });

  test("whether words were written by hand makes no difference; what they say does", () => {
    const remarked = (byHand: "no" | "outdated", words: string) =>
      sealedContent(withParagraph(boardMinutes, 21, { remarks: { section: "remarks", byHand, blocks: [{ kind: "label", words }] } }), []).digest;

    expect(remarked("outdated", "Reservation")).toBe(remarked("no", "Reservation"));
    expect(remarked("no", "Anteckning")).not.toBe(remarked("no", "Reservation"));
  });

  test("a change in one § changes its digest and the whole's, and no other", () => {
    const other = sealedContent(withParagraph(boardMinutes, 21, { registrationNumber: "2008.012-1" }), [agreement, budget]);
    const differing = other.paragraphs.filter(({ digest }, i) => digest !== sealed.paragraphs[i]!.digest);

    expect(differing.map(({ number }) => number)).toEqual([21]);
    expect(other.cover).toBe(sealed.cover);
    expect(other.digest).not.toBe(sealed.digest);
  });

  test.each<[string, Minutes, typeof agreement[]]>([
    ["someone's name on the cover", { ...boardMinutes, adjusters: ["Eva Lindmark"] }, [agreement, budget]],
    ["two §§ that change places", { ...boardMinutes, entries: boardMinutes.entries.toReversed() }, [agreement, budget]],
    ["a § that is left out", { ...boardMinutes, entries: boardMinutes.entries.slice(1) }, [agreement, budget]],
    ["an attachment's bytes", boardMinutes, [{ ...agreement, sha256: "c".repeat(64) }, budget]],
    ["an attachment's name", boardMinutes, [{ ...agreement, name: "Avtal" }, budget]],
    ["an attachment left out", boardMinutes, [agreement]],
  ])("%s changes the whole's digest", (_, minutes, attachments) => {
    expect(sealedContent(minutes, attachments).digest).not.toBe(sealed.digest);
  });

  test("its digests can be reckoned from the text alone, by anyone", () => {
    const of = (text: string) => createHash("sha256").update(text).digest("hex");
    const { format, cover, entries, attachments } = JSON.parse(sealed.text);
    const paragraphs = entries.map((entry: { number: number }) => ({ digest: of(JSON.stringify(entry)), number: entry.number }));

    expect(paragraphs).toEqual(sealed.paragraphs);
    expect(of(JSON.stringify({ attachments, cover: of(JSON.stringify(cover)), format, paragraphs }))).toBe(sealed.digest);
  });

  test("the minutes can be had back from it", () => {
    for (const minutes of [boardMinutes, demandingMinutes]) {
      const { text } = sealedContent(minutes, []);
      expect(minutesOfRecord(JSON.parse(text), minutes.asOf)).toEqual({ ...minutes, draft: false });
    }
  });

  test("a digest that is none is not sealed", () => {
    expect(() => sealedContent(boardMinutes, [{ name: "Avtal", sha256: "AA" }])).toThrow(/Avtal/);
  });
});
