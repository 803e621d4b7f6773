import type { Tone } from "#components/ui/state-mark.tsx";
import type { AddresseeStanding } from "#lib/domain/recommendation/standing.ts";
import type { AnswerKind } from "#lib/domain/reply/answer.ts";

/** What a tile, a row or a mark says of one that is asked: its reply in one word, or how it stands without one. */
export type ReplyWord = AnswerKind | "mixed" | Exclude<AddresseeStanding, "replied">;

/** The word for one that is asked. */
export function replyWord({ standing, word }: { standing: AddresseeStanding; word: AnswerKind | "mixed" | null }): ReplyWord {
  return word ?? (standing === "replied" ? "mixed" : standing);
}

export const replyTone: Record<ReplyWord, Tone> = {
  endorse: "positive",
  endorseWithComments: "positive",
  endorseWithProviso: "pending",
  noObjection: "positive",
  oppose: "warning",
  abstain: "lapsed",
  mixed: "accent",
  notSent: "neutral",
  waiting: "neutral",
  late: "neutral",
  neverReplied: "lapsed",
};
