import { loadRound, type StoredRound } from "#lib/data/round.ts";
import { begunIn, judgementsOf, repliesOf } from "#lib/data/reply.ts";
import { replyLinksOf, type SentReplyLink } from "#lib/data/reply-link.ts";
import { remindersWritten, type WrittenReminder } from "#lib/data/round-reminder.ts";
import { roundSource } from "#lib/data/round-source.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { Clause } from "#lib/domain/clause/clause.ts";
import { flatten } from "#lib/domain/clause/tree.ts";
import { type AddresseeStanding, addresseeStanding, replyInOneWord } from "#lib/domain/recommendation/standing.ts";
import { dueOnOf, type Round, type RoundAddressee } from "#lib/domain/recommendation/round.ts";
import { isLate } from "#lib/domain/reply/check-reply.ts";
import { currentReply, type ProvisoJudgement, type Reply } from "#lib/domain/reply/reply.ts";
import { may } from "#lib/policy/can.ts";
import { reachOf } from "../reach.ts";

/** A clause that is asked about, with the label it has in the decision or the proposal ("1", "1.2"). */
export type AskedClause = Readonly<{ id: string; label: string; text: string }>;

/** An organisation on the board of replies. */
export type BoardRow = Readonly<{
  addressee: RoundAddressee;
  code: string | null;
  countyCode: string | null;
  countyName: string | null;
  dueOn: string;
  standing: AddresseeStanding;
  word: ReturnType<typeof replyInOneWord>;
  reply: Reply | null;
  replies: readonly Reply[];
  isLate: boolean;
  isBegun: boolean;
  reminded: WrittenReminder | null;
  /** The links it has got; none for those who aren't the office's. */
  links: readonly SentReplyLink[];
}>;

export type RoundPage = Readonly<{
  round: Round;
  version: number;
  treeId: string;
  case: Readonly<{ id: string; registrationNumber: string; title: string; isClosed: boolean }>;
  /** The § that recommends; null for a consultation. */
  decided: Readonly<{ meetingId: string; number: number }> | null;
  /** All clauses of what is asked about, to choose among while it is planned. */
  tree: readonly Clause[];
  asked: readonly AskedClause[];
  rows: readonly BoardRow[];
  judgements: readonly ProvisoJudgement[];
  today: string;
  may: Readonly<{ plan: boolean; send: boolean; close: boolean; judge: boolean }>;
}>;

/** A round with everyone who is asked and what they have answered; null where there is none, or its case may not reach the reader. */
export async function roundPage(actor: Actor, roundId: string, now: Date): Promise<RoundPage | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const stored = await loadRound(tx, workspaceId, roundId);
    const matter = stored && (await reachedMatter(tx, actor, stored.round.caseId, now));
    if (!stored || !matter) return null;
    const { round, treeId, version } = stored;
    const source = await roundSource(tx, workspaceId, round.caseId, treeId);
    if (!source) return null;
    const mayAct = (act: "round.plan" | "round.send" | "round.close" | "proviso.judge") => may(actor, act, { workspaceId }) && !matter.isClosed;
    return {
      round,
      version,
      treeId,
      case: matter,
      decided: source.kind === "recommendation" && source.number !== null ? { meetingId: source.item.meetingId, number: source.number } : null,
      tree: source.clauses,
      asked: askedClauses(source.clauses, round.clauseIds),
      rows: await boardRows(tx, workspaceId, stored, { now, withLinks: may(actor, "round.send", { workspaceId }) }),
      judgements: await judgementsOf(tx, workspaceId, round.id),
      today: stockholmDay(now),
      may: { plan: mayAct("round.plan"), send: mayAct("round.send"), close: mayAct("round.close"), judge: mayAct("proviso.judge") },
    };
  });
}

async function reachedMatter(tx: Tx, actor: Actor, caseId: string, now: Date) {
  const workspaceId = actor.workspace.id;
  const matter = await tx.case.findUnique({ where: { workspaceId_id: { workspaceId, id: caseId } }, select: { id: true, registrationNumber: true, title: true, secrecyGround: true, closedAt: true } });
  if (!matter) return null;
  const { caseIds } = await reachOf(tx, actor, now);
  const servingPersonIds = caseIds.includes(caseId) ? [actor.personId] : [];
  if (!may(actor, "round.read", { workspaceId, secrecyGround: matter.secrecyGround, servingPersonIds })) return null;
  const { id, registrationNumber, title, closedAt } = matter;
  return { id, registrationNumber, title, isClosed: closedAt !== null };
}

function askedClauses(tree: readonly Clause[], clauseIds: readonly string[]): AskedClause[] {
  const placed = new Map(flatten(tree).map(({ clause, label }) => [clause.id, { id: clause.id, label, text: clause.text }]));
  return clauseIds.flatMap((id) => placed.get(id) ?? []);
}

async function boardRows(tx: Tx, workspaceId: string, { round }: StoredRound, { now, withLinks }: { now: Date; withLinks: boolean }): Promise<BoardRow[]> {
  const places = await tx.organisation.findMany({ where: { askedIn: { some: { workspaceId, roundId: round.id } } }, select: { id: true, code: true, countyCode: true, countyName: true } });
  const placeOf = new Map(places.map((place) => [place.id, place]));
  const replies = Map.groupBy(await repliesOf(tx, workspaceId, { roundId: round.id }), ({ addresseeId }) => addresseeId);
  const begun = await begunIn(tx, workspaceId, round.id);
  const reminders = new Map((await remindersWritten(tx, workspaceId, round.id)).map((reminder) => [reminder.addresseeId, reminder]));
  const links = Map.groupBy(withLinks ? await replyLinksOf(tx, workspaceId, { roundId: round.id }) : [], ({ addresseeId }) => addresseeId);
  const today = stockholmDay(now);
  return round.addressees.map((addressee) => {
    const own = replies.get(addressee.id) ?? [];
    const reply = currentReply(own);
    const { code = null, countyCode = null, countyName = null } = placeOf.get(addressee.organisationId) ?? {};
    return {
      addressee, code, countyCode, countyName,
      dueOn: dueOnOf(round, addressee),
      standing: addresseeStanding(round, addressee, own, today),
      word: replyInOneWord(reply),
      reply,
      replies: own,
      isLate: reply !== null && isLate(round, addressee, reply),
      isBegun: begun.has(addressee.id),
      reminded: reminders.get(addressee.id) ?? null,
      links: links.get(addressee.id) ?? [],
    };
  });
}
