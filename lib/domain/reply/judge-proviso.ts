import type { Round } from "#lib/domain/recommendation/round.ts";
import { Refused } from "#lib/domain/refused.ts";
import { currentReply, type ProvisoJudgement, type Reply } from "./reply.ts";

/**
 * Gives the judgement of a proviso, if it can be made: of the version that counts, on a clause that it endorses with one
 * (DOMAIN.md §3: such an endorsement counts only when a person accepts it). Refuses a closed round, a reply that has been
 * replaced, and an answer without a proviso.
 */
export function judgeProviso(round: Round, versions: readonly Reply[], judgement: ProvisoJudgement): ProvisoJudgement | Refused {
  if (round.closed) return new Refused("reply.roundIsClosed");
  const current = currentReply(versions);
  if (current?.id !== judgement.replyId) return new Refused("reply.isReplaced");
  const answer = current.answers.find(({ clauseId }) => clauseId === judgement.clauseId);
  if (answer?.kind !== "endorseWithProviso") return new Refused("reply.noProviso");
  return judgement.reason.trim() === "" ? new Refused("reply.reasonMissing") : judgement;
}
