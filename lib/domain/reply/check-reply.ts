import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { isDay } from "#lib/domain/day.ts";
import { dueOnOf, type Round, type RoundAddressee } from "#lib/domain/recommendation/round.ts";
import { Refused } from "#lib/domain/refused.ts";
import { answersInWords } from "./answer.ts";
import type { ReplyDraft } from "./draft.ts";
import type { Reply } from "./reply.ts";

/** What is answered, before it is a reply of its own with a number. */
export type ReplyContent = Pick<Reply, "answers" | "decided" | "legalForceOn" | "evidenceId" | "receivedOn">;

/**
 * Gives the reply if the round can take it. Late is taken too, until the round is closed. Refuses a closed round and one
 * whose letter hasn't gone out; answers that leave out a clause, answer one twice or one that wasn't asked about; comments
 * and provisos without words; a decision without a name or on a day that is none or to come; legal force before the decision
 * or to come; and a day of receipt to come or before the organisation was asked.
 */
export function checkReply<R extends ReplyContent>(round: Round, addresseeId: string, reply: R, today: string): R | Refused {
  const askedAt = openTo(round, addresseeId);
  if (askedAt instanceof Refused) return askedAt;
  return reasonAgainstAnswers(round, reply) ?? reasonAgainstDecision(reply, today) ?? reasonAgainstReceipt(reply, stockholmDay(askedAt), today) ?? reply;
}

/** When an organisation was asked that can still answer. Refuses a closed round, and one whose letter hasn't gone out. */
export function openTo(round: Round, addresseeId: string): Date | Refused {
  if (round.closed) return new Refused("reply.roundIsClosed");
  const addressee = round.addressees.find(({ id }) => id === addresseeId);
  return addressee?.sentAt ?? new Refused("reply.notAsked");
}

/** Gives a draft that can be kept: whatever is left out, but nothing on what wasn't asked. Refuses it where no reply would be taken. */
export function checkDraft(round: Round, addresseeId: string, draft: ReplyDraft): ReplyDraft | Refused {
  const askedAt = openTo(round, addresseeId);
  if (askedAt instanceof Refused) return askedAt;
  return isOnOther(round, draft.answers) ? new Refused("reply.otherClause") : draft;
}

/** Whether a reply came after its day. */
export function isLate(round: Round, addressee: RoundAddressee, { receivedOn }: Pick<Reply, "receivedOn">): boolean {
  return receivedOn > dueOnOf(round, addressee);
}

function reasonAgainstAnswers({ clauseIds }: Round, { answers }: ReplyContent): Refused | null {
  const answered = answers.map(({ clauseId }) => clauseId);
  if (isOnOther({ clauseIds }, answers)) return new Refused("reply.otherClause");
  const missing = clauseIds.findIndex((id) => !answered.includes(id));
  if (missing !== -1) return new Refused("reply.answerMissing", { place: missing + 1 });
  const wordless = clauseIds.findIndex((id) => answers.some(({ clauseId, kind, comment }) => clauseId === id && answersInWords.has(kind) && comment.trim() === ""));
  return wordless === -1 ? null : new Refused("reply.wordsMissing", { place: wordless + 1 });
}

/** Whether something is answered that wasn't asked about, or twice. */
function isOnOther({ clauseIds }: Pick<Round, "clauseIds">, answers: readonly { clauseId: string }[]): boolean {
  const answered = answers.map(({ clauseId }) => clauseId);
  return answered.some((id, index) => !clauseIds.includes(id) || answered.indexOf(id) !== index);
}

function reasonAgainstDecision({ decided, legalForceOn }: ReplyContent, today: string): Refused | null {
  if (decided.name.trim() === "") return new Refused("reply.deciderMissing");
  if (!isDay(decided.on)) return new Refused("reply.dayMissing");
  if (decided.on > today) return new Refused("reply.dayToCome");
  if (legalForceOn === null) return null;
  return isDay(legalForceOn) && decided.on <= legalForceOn && legalForceOn <= today ? null : new Refused("reply.legalForceDay");
}

function reasonAgainstReceipt({ receivedOn }: ReplyContent, askedOn: string, today: string): Refused | null {
  return isDay(receivedOn) && askedOn <= receivedOn && receivedOn <= today ? null : new Refused("reply.receivedDay", { day: askedOn });
}
