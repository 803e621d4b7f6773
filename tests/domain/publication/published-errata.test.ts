import { describe, expect, it } from "vitest";
import { keepBack, type KeptBack } from "#lib/domain/publication/keep-back.ts";
import { publishedErrata } from "#lib/domain/publication/published-errata.ts";

const standIns = { paragraph: "Publiceras inte", passage: "[utelämnat]" };
const entries = [{ number: "§ 2", title: "Ansökan av Anna Ask", quiet: false, text: "Anna Ask får bidrag med 10 000 kronor." }];
const text = { stands: "10 000 kronor", shouldRead: "12 000 kronor", reason: "Fel belopp." };

function told(kept: KeptBack, change: object = {}) {
  const erratum = { versionId: "e", correctedVersionId: "v", number: 2, approvedAt: new Date("2010-05-06T10:00:00Z"), ...text, ...change };
  return publishedErrata([erratum], { published: keepBack(entries, kept, standIns), kept, marker: standIns.passage });
}
const passages = (...texts: string[]): KeptBack => ({ paragraphs: [], passages: texts.map((each) => ({ number: 2, text: each })) });

describe("the public is told of an erratum", () => {
  it("in its words where nothing of the § is kept back, also where they stand in several of its parts", () => {
    expect(told(passages())).toEqual([{ versionId: "e", number: 2, approvedAt: new Date("2010-05-06T10:00:00Z"), words: text }]);
    expect(told(passages(), { stands: "Anna Ask\nAnna Ask får" })[0]!.words).not.toBeNull();
  });

  it("with what is kept back masked in the new wording and the reason", () => {
    const { words } = told(passages("Anna Ask"), { shouldRead: "12 000 kronor till Anna  Ask", reason: "Anna Ask hörde av sig." })[0]!;
    expect(words).toEqual({ stands: "10 000 kronor", shouldRead: "12 000 kronor till [utelämnat]", reason: "[utelämnat] hörde av sig." });
  });

  it.each([
    ["is kept back", "Anna Ask"],
    ["is a part of what is kept back", "Ask"],
    ["has something kept back in it", "Anna Ask får bidrag"],
    ["reaches into what is kept back", "Ask får"],
  ])("without its words where what it corrects %s", (_, stands) => {
    expect(told(passages("Anna Ask"), { stands, shouldRead: "Asp" })).toMatchObject([{ number: 2, words: null }]);
  });

  it("not at all where the § is kept back, or isn't there", () => {
    expect(told({ paragraphs: [2], passages: [] })).toEqual([]);
    expect(told(passages(), { number: 3 })).toEqual([]);
  });
});
