import { randomUUID } from "node:crypto";
import { loadMeeting } from "#lib/data/meeting.ts";
import { loadMatter } from "#lib/data/matter.ts";
import { decisionsOf } from "#lib/data/decision.ts";
import { loadPresence } from "#lib/data/presence.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { LegalForm } from "#lib/domain/actor/actor.ts";
import { blankClause } from "#lib/domain/clause/tree.ts";
import type { Clause, ClauseAct } from "#lib/domain/clause/clause.ts";
import { addItem } from "#lib/usecases/agenda/add-item.ts";
import { registerCase } from "#lib/usecases/case/register-case.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { addProposal } from "#lib/usecases/proposal/add-proposal.ts";
import { openMeeting } from "#lib/usecases/room/open-meeting.ts";
import { setPresence } from "#lib/usecases/room/set-presence.ts";
import { treatItem } from "#lib/usecases/room/treat-item.ts";
import { type Association, mandateIn, now, personWith } from "../../support/association.ts";
import { meetingAssociation, planned } from "../meeting/setting.ts";

/** A board with a chair and members by name, in a meeting that is open, on an item with the office's proposal. */
export type Board = Readonly<{
  here: Association;
  meetingId: string;
  itemId: string;
  caseId: string;
  versionId: string;
  clauses: readonly Clause[];
  /** In which each acts, by first name. */
  people: Readonly<Record<string, ActContext>>;
  participantId: (name: string) => string;
}>;

/** What a seat's vote weighs, and in which voting group it is. */
type Seat = Readonly<{ voteWeight: number; votingGroup: string | null }>;

/** What a board is, where it matters: whether an association's, what the proposed clauses do, and its seats by name. */
export type BoardForm = { legalForm?: LegalForm; act?: ClauseAct; seats?: Readonly<Record<string, Seat>> };

/** One clause as it is proposed. */
export function clause(text: string): Clause {
  return { ...blankClause(randomUUID()), text };
}

/**
 * A meeting of a board that has come to an item: everyone is there, and the office proposes the clauses. The first of
 * the names is the chair. A seat is one vote in no group unless it is told of.
 */
export async function boardAtItem(names: readonly string[], texts: readonly string[] = ["tillstyrka samarbetsavtalet"], form: BoardForm = {}): Promise<Board> {
  const here = await meetingAssociation({}, form);
  const people: Record<string, ActContext> = {};
  for (const [place, name] of names.entries()) {
    people[name] = await personWith(here, [], name);
    await mandateIn(here, people[name].personId, { role: place === 0 ? "chair" : "member", ...form.seats?.[name] });
  }
  const meetingId = await planned(here);
  const { caseId } = await registerCase(here.secretary, { title: "Samarbetsavtal", summary: "", planCode: "0", secrecyGround: null });
  const clauses = texts.map((text) => ({ ...clause(text), act: form.act ?? null }));
  const { versionId } = await addProposal(here.secretary, { caseId, origin: "office", personId: null, bodyId: null, clauses });
  const { itemId } = await addItem(here.secretary, { meetingId, kind: "case", title: "", presenter: "", secrecyGround: null, caseId });
  await openMeeting(here.secretary, { meetingId });
  const { participants } = await inTransaction(here.id, async (tx) => loadPresence(tx, here.id, await loadMeeting(tx, here.id, meetingId)));
  for (const { id } of participants) await setPresence(here.secretary, { meetingId, participantId: id, present: true, atDistance: false, spans: "" });
  await treatItem(here.secretary, { meetingId, itemId });
  const participantId = (name: string) => participants.find((one) => one.name === name)!.id;
  return { here, meetingId, itemId, caseId, versionId, clauses, people, participantId };
}

/** What is stored of the item: motions, questions and decisions. */
export async function treated({ here, meetingId, itemId }: Board) {
  return inTransaction(here.id, async (tx) => {
    const stored = await loadMatter(tx, here.id, await loadMeeting(tx, here.id, meetingId), itemId);
    return { ...stored, decisions: await decisionsOf(tx, here.id, itemId) };
  });
}

export { now };
