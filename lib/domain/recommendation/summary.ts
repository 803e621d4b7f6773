import type { AnswerKind } from "#lib/domain/reply/answer.ts";
import type { AddresseeStanding } from "./standing.ts";

/** What one that is asked has come to: how it stands, and its reply in one word. */
export type Stood = { readonly standing: AddresseeStanding; readonly word: AnswerKind | "mixed" | null };

/** A round in figures: how many have been asked and have replied, and how many replies say what, the most common first. */
export type RoundSummary = { readonly asked: number; readonly replied: number; readonly words: readonly { readonly word: AnswerKind | "mixed"; readonly count: number }[] };

/** Counts a round's replies; those that haven't been asked yet aren't counted. */
export function summaryOf(all: readonly Stood[]): RoundSummary {
  const asked = all.filter(({ standing }) => standing !== "notSent");
  const words = Map.groupBy(asked.flatMap(({ word }) => word ?? []), (word) => word);
  return {
    asked: asked.length,
    replied: asked.filter(({ standing }) => standing === "replied").length,
    words: [...words].map(([word, same]) => ({ word, count: same.length })).toSorted((a, b) => b.count - a.count),
  };
}

/** How many had replied by the end of each day on which a reply came: for each organisation its first reply counts. */
export function progressOf(receivedOn: readonly string[]): readonly { readonly day: string; readonly count: number }[] {
  const days = [...new Set(receivedOn)].toSorted();
  return days.map((day) => ({ day, count: receivedOn.filter((each) => each <= day).length }));
}
