import type { AnswerKind } from "#lib/domain/reply/answer.ts";
import type { EndorsedBy } from "./condition.ts";
import type { OrganisationFacts, ReplyFacts } from "./facts.ts";

/** What an organisation lacks for its reply to count: the first thing that is missing. */
export type Lack = "question" | "reply" | "judgement" | "extract" | "legalForce" | "otherReply";

/** What can still come without anyone changing what they have said. */
const canStillCome: ReadonlySet<Lack> = new Set(["question", "reply", "judgement", "extract", "legalForce"]);

/** Whether what is lacking can come as the replies stand; an endorsement instead of another answer is a reply changed. */
export function isOpen(lack: Lack): boolean {
  return canStillCome.has(lack);
}

/** An organisation in one part of a condition: what its reply lacks there, or from which day it has counted without a break. */
export type Voice = { readonly id: string; readonly population: number } & (
  | { readonly lack: null; readonly since: string }
  | { readonly lack: Lack; readonly since: null }
);

/** How an organisation's replies count in one part of a condition, on a day. */
export function voiceOf(leaf: EndorsedBy, { id, population, isAsked, replies }: OrganisationFacts, today: string): Voice {
  const latest = replies.at(-1);
  const lack = latest ? lackIn(leaf, latest, today) : isAsked ? "reply" : "question";
  if (lack !== null) return { id, population, lack, since: null };
  const broken = replies.findLastIndex((reply) => lackIn(leaf, reply, today) !== null);
  return { id, population, lack, since: replies[broken + 1]!.receivedOn };
}

function lackIn({ clauseIds, evidenced, withLegalForce, noObjectionCounts }: EndorsedBy, reply: ReplyFacts, today: string): Lack | null {
  const asked = clauseIds === null ? reply.answers : reply.answers.filter(({ clauseId }) => clauseIds.includes(clauseId));
  const endorsing = asked.map(({ kind, provisoAccepted }) => endorses(kind, provisoAccepted, noObjectionCounts));
  if (asked.length < (clauseIds?.length ?? 1) || endorsing.includes(false)) return "otherReply";
  if (endorsing.includes(null)) return "judgement";
  if (evidenced && !reply.isEvidenced) return "extract";
  const hasLegalForce = reply.legalForceOn !== null && reply.legalForceOn <= today;
  return withLegalForce && !hasLegalForce ? "legalForce" : null;
}

/** Whether an answer endorses; null for a proviso that someone is to judge. */
function endorses(kind: AnswerKind, provisoAccepted: boolean | null, noObjectionCounts: boolean): boolean | null {
  switch (kind) {
    case "endorse":
    case "endorseWithComments":
      return true;
    case "endorseWithProviso":
      return provisoAccepted;
    case "noObjection":
      return noObjectionCounts;
    case "oppose":
    case "abstain":
      return false;
  }
}
