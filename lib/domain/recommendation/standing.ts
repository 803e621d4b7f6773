import type { Reply } from "#lib/domain/reply/reply.ts";
import { currentReply } from "#lib/domain/reply/reply.ts";
import { dueOnOf, type Round, type RoundAddressee } from "./round.ts";

/** How one that is asked stands: not asked yet, waited for, after its day without a reply, or answered. */
export type AddresseeStanding = "notSent" | "waiting" | "late" | "replied" | "neverReplied";

/** How an organisation stands in a round on a day, with the versions of its reply. */
export function addresseeStanding(round: Round, addressee: RoundAddressee, replies: readonly Reply[], today: string): AddresseeStanding {
  if (currentReply(replies)) return "replied";
  if (!addressee.sentAt) return "notSent";
  if (round.closed) return "neverReplied";
  return today > dueOnOf(round, addressee) ? "late" : "waiting";
}

/**
 * What an organisation's reply says in one word, for a picture of all: what it answers on every clause, or `mixed` where it
 * answers differently; null for none.
 */
export function replyInOneWord(reply: Pick<Reply, "answers"> | null): Reply["answers"][number]["kind"] | "mixed" | null {
  if (!reply) return null;
  const kinds = new Set(reply.answers.map(({ kind }) => kind));
  return kinds.size === 1 ? [...kinds][0]! : "mixed";
}
