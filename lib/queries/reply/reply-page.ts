import { lastPlanOf, type OwnCost } from "./own-cost.ts";
import { loadTree } from "#lib/data/clause-tree.ts";
import { findDraft, repliesOf } from "#lib/data/reply.ts";
import { findReplyFile } from "#lib/data/reply-file.ts";
import { findReplyLink, workspaceOfReplyLink } from "#lib/data/reply-link.ts";
import { loadRound, roundAsking } from "#lib/data/round.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import { loadWorkspace } from "#lib/data/workspace.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { flatten, type PlacedClause } from "#lib/domain/clause/tree.ts";
import { dueOnOf, type RoundAddressee, type RoundKind } from "#lib/domain/recommendation/round.ts";
import type { ReplyDraft } from "#lib/domain/reply/draft.ts";
import { currentReply } from "#lib/domain/reply/reply.ts";
import { may } from "#lib/policy/can.ts";
import { decisionOf, type DecidedBy } from "./decision-of.ts";
import { type ShownReply, shownReplies } from "./shown-reply.ts";

/** A clause that is asked about; `place` is its number in the form, `above` the words of the clauses it stands under. */
export type AskedClause = Readonly<{ id: string; place: number; text: string; above: readonly string[] }>;

/** A clause where it stands in what was decided: "1.2", two steps in. */
export type WholeClause = Readonly<{ id: string; label: string; depth: number; text: string }>;

/** What an organisation is asked, and what it has answered so far. Days as "2010-04-22", moments as ISO. */
export type ReplyPage = Readonly<{
  association: string;
  language: "sv" | "en";
  addresseeId: string;
  organisation: string;
  kind: RoundKind;
  title: string;
  registrationNumber: string;
  message: string;
  decision: DecidedBy | null;
  dueOn: string;
  today: string;
  askedOn: string;
  isClosed: boolean;
  clauses: readonly AskedClause[];
  /** All that was decided, where only some of it is asked about; null where it is all asked about, and for a proposal: no extract goes with that. */
  whole: readonly WholeClause[] | null;
  cost: OwnCost | null;
  draft: Readonly<{ content: ReplyDraft; version: number; savedBy: string; savedAt: string }> | null;
  file: Readonly<{ name: string; size: number; sha256: string }> | null;
  /** Every version, the latest first. */
  replies: readonly ShownReply[];
  /** What the others have answered, by name; null where the round doesn't share it. */
  others: readonly Readonly<{ name: string; reply: ShownReply | null }>[] | null;
}>;

/** Who has come by a link, besides what they came to. */
export type ReplyByLink = ReplyPage & Readonly<{ name: string; mayConfirm: boolean; lastDay: string }>;

/** What a link leads to; null for one that doesn't hold. */
export async function replyByLink(token: string, now: Date): Promise<ReplyByLink | null> {
  const workspaceId = await workspaceOfReplyLink(token);
  if (workspaceId === null) return null;
  return inTransaction(workspaceId, async (tx) => {
    const link = await findReplyLink(tx, workspaceId, token, now);
    const page = link && (await replyPage(tx, workspaceId, link.addresseeId, "own", now));
    return page && { ...page, name: link.name, mayConfirm: link.mayConfirm, lastDay: stockholmDay(new Date(link.expiresAt.getTime() - 1)) };
  });
}

/** The language that a reply's link speaks: the association's; null for one that leads nowhere. */
export async function languageOfLink(token: string): Promise<ReplyPage["language"] | null> {
  const workspaceId = await workspaceOfReplyLink(token);
  if (workspaceId === null) return null;
  const { language } = await inTransaction(workspaceId, (tx) => loadWorkspace(tx, workspaceId));
  return language === "en" ? "en" : "sv";
}

/** What the organisation that the actor answers for is asked; null for any other, and before its letter has gone out. */
export async function replySignedIn(actor: Actor, addresseeId: string, now: Date): Promise<ReplyPage | null> {
  return forActor(actor, addresseeId, "reply.readDraft", "own", now);
}

/** As the secretary sees it who records a reply on paper: nothing of what the organisation has begun itself. */
export async function replyOnPaper(actor: Actor, addresseeId: string, now: Date): Promise<ReplyPage | null> {
  return forActor(actor, addresseeId, "reply.record", "paper", now);
}

async function forActor(actor: Actor, addresseeId: string, act: "reply.readDraft" | "reply.record", side: Side, now: Date): Promise<ReplyPage | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const asking = await roundAsking(tx, workspaceId, addresseeId);
    const organisationId = asking?.round.addressees[0]?.organisationId;
    if (!organisationId || !may(actor, act, { workspaceId, organisationId })) return null;
    return replyPage(tx, workspaceId, addresseeId, side, now);
  });
}

type Side = "own" | "paper";

async function replyPage(tx: Tx, workspaceId: string, addresseeId: string, side: Side, now: Date): Promise<ReplyPage | null> {
  const asking = await roundAsking(tx, workspaceId, addresseeId);
  const addressee = asking?.round.addressees[0];
  if (!asking || !addressee?.sentAt) return null;
  const { round, treeId } = asking;
  const { name: association, language } = await loadWorkspace(tx, workspaceId);
  const held = await tx.case.findUniqueOrThrow({ where: { workspaceId_id: { workspaceId, id: round.caseId } }, select: { title: true, registrationNumber: true } });
  const draft = side === "own" ? await findDraft(tx, workspaceId, addresseeId) : null;
  const file = await findReplyFile(tx, workspaceId, { addresseeId, ofPaper: side === "paper" });
  const replies = await repliesOf(tx, workspaceId, { addresseeId });
  const names = await shownReplies(tx, workspaceId, replies);
  const placed = flatten(await loadTree(tx, workspaceId, treeId));
  return {
    association,
    language: language === "en" ? "en" : "sv",
    addresseeId,
    organisation: addressee.name,
    kind: round.kind,
    ...held,
    message: round.message,
    decision: await decisionOf(tx, workspaceId, treeId),
    dueOn: dueOnOf(round, addressee),
    today: stockholmDay(now),
    askedOn: stockholmDay(addressee.sentAt),
    isClosed: round.closed !== null,
    clauses: askedClauses(placed, round.clauseIds),
    whole: round.kind === "recommendation" && placed.length > round.clauseIds.length ? placed.map(({ clause: { id, text }, label, depth }) => ({ id, label, depth, text })) : null,
    cost: await lastPlanOf(tx, workspaceId, round.caseId, addressee.organisationId),
    draft: draft && { ...draft, savedAt: draft.savedAt.toISOString() },
    file: file && { name: file.name, size: file.size, sha256: file.sha256 },
    replies: names.toReversed(),
    others: round.sharesReplies && side === "own" ? await othersIn(tx, workspaceId, round.id, addressee) : null,
  };
}

function askedClauses(placed: readonly PlacedClause[], clauseIds: readonly string[]): AskedClause[] {
  const by = new Map(placed.map((each) => [each.clause.id, each]));
  const above = (id: string | null): string[] => (id === null ? [] : [...above(by.get(id)!.parentId), by.get(id)!.clause.text]);
  return clauseIds.flatMap((id, index) => {
    const each = by.get(id);
    // Words that stand as a question of their own in the form needn't be told once more over the ones under it.
    const isAsked = each?.parentId && clauseIds.includes(each.parentId);
    return each ? [{ id, place: index + 1, text: each.clause.text, above: isAsked ? [] : above(each.parentId) }] : [];
  });
}

/** The others who are asked, each with the version that counts. */
async function othersIn(tx: Tx, workspaceId: string, roundId: string, own: RoundAddressee): Promise<{ name: string; reply: ShownReply | null }[]> {
  const stored = await loadRound(tx, workspaceId, roundId);
  const others = (stored?.round.addressees ?? []).filter(({ id, sentAt }) => id !== own.id && sentAt !== null);
  const byAddressee = Map.groupBy(await repliesOf(tx, workspaceId, { roundId }), ({ addresseeId }) => addresseeId);
  const current = others.flatMap(({ id }) => currentReply(byAddressee.get(id) ?? []) ?? []);
  const shown = new Map((await shownReplies(tx, workspaceId, current)).map((reply) => [reply.addresseeId, reply]));
  return others.map(({ id, name }) => ({ name, reply: shown.get(id) ?? null }));
}
