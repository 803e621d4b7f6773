import { Refused } from "#lib/domain/refused.ts";
import type { Answer } from "./answer.ts";
import type { Decided, Reply } from "./reply.ts";

/** A reply that is being written: what isn't answered yet has no kind, and any text or day may still be "". */
export type ReplyDraft = {
  readonly answers: readonly { readonly clauseId: string; readonly kind: Answer["kind"] | null; readonly comment: string }[];
  readonly decided: Decided;
  readonly legalForceOn: string;
};

/** A draft in which nothing is written yet; most replies are decided by a body. */
export function emptyDraft(clauseIds: readonly string[]): ReplyDraft {
  return {
    answers: clauseIds.map((clauseId) => ({ clauseId, kind: null, comment: "" })),
    decided: { by: "body", name: "", on: "", paragraph: "", registrationNumber: "" },
    legalForceOn: "",
  };
}

/** A draft that begins with what was answered before, for a reply that is to take its place. */
export function draftFrom({ answers, decided, legalForceOn }: Pick<Reply, "answers" | "decided" | "legalForceOn">): ReplyDraft {
  return { answers, decided, legalForceOn: legalForceOn ?? "" };
}

/**
 * The number of the next version of an organisation's reply. `seen` is the number of the latest one that whoever answers
 * has seen, 0 for none. Refuses it where another has come since: nobody replaces what they haven't read.
 */
export function nextNumber(replies: readonly Pick<Reply, "number">[], seen: number): number | Refused {
  const latest = replies.reduce((highest, { number }) => Math.max(highest, number), 0);
  return seen === latest ? latest + 1 : new Refused("reply.answeredMeanwhile");
}
