import { randomUUID } from "node:crypto";
import { conditionsOf } from "#lib/data/condition.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { AnswerKind } from "#lib/domain/reply/answer.ts";
import { buildCondition, buildConditionShape } from "#lib/usecases/condition/build-condition.ts";
import { recomputeConditions } from "#lib/usecases/condition/recompute.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { insert, municipality, type Row, stored } from "../../support/association.ts";
import { approvedBoard } from "../approval/approved.ts";
import { actorOf } from "../case/setting.ts";
import type { Board } from "../question/board.ts";

/** The moment at which the tests build and confirm, when the § is approved and the organisations have been asked. */
export const later = new Date("2010-05-10T08:00:00Z");

/** A case whose § is approved, and a round of replies on its clause, sent to member municipalities. */
export type Asked = Board & Readonly<{ treeId: string; clauseId: string; organisations: readonly string[]; addressees: readonly string[]; secretary: ActContext }>;

/** Asks members by these names about the adopted clause, with a thousand inhabitants each. */
export async function asked(names: readonly string[] = ["Luleå", "Pajala"]): Promise<Asked> {
  const board = await approvedBoard();
  const { id: workspaceId, secretary } = board.here;
  const { treeId } = (await stored("Decision", { workspaceId, itemId: board.itemId })) as { treeId: string };
  const { id: clauseId } = (await stored("Clause", { workspaceId, treeId })) as { id: string };
  const organisations: string[] = [];
  for (const name of names) organisations.push(await municipality(`${name} ${randomUUID().slice(0, 8)}`, { asOf: "2009-12-31", count: 1000 }));
  const [roundId, addressees] = [randomUUID(), names.map(() => randomUUID())];
  await insert(
    ...organisations.map((organisationId) => ["Membership", { workspaceId, id: randomUUID(), organisationId, from: "2000-01-01" }] satisfies Row),
    ["Round", { workspaceId, id: roundId, caseId: board.caseId, kind: "recommendation", treeId, dueOn: "2010-06-30", plannedById: secretary.personId, plannedAt: later }],
    ["RoundClause", { workspaceId, roundId, treeId, clauseId, position: 0 }],
    ...addressees.map((id, place) => ["RoundAddressee", { workspaceId, id, roundId, organisationId: organisations[place], addedById: secretary.personId, addedAt: later, sentAt: later }] satisfies Row),
  );
  return { ...board, treeId, clauseId, organisations, addressees, secretary: { ...secretary, now: later } };
}

/** An organisation's reply, as its next version, and what conditions turn by it, all at once. */
export async function replies({ here, caseId, clauseId, addressees }: Asked, place: number, kind: AnswerKind, number = 1): Promise<void> {
  const workspaceId = here.id;
  const actor = await actorOf(here.secretary);
  const day = new Date("2010-05-10");
  const comment = kind === "endorseWithProviso" ? "om regionen deltar" : "";
  await inTransaction(workspaceId, async (tx) => {
    const record = await tx.record.create({ data: { workspaceId, caseId, number: number * 100 + place, direction: "incoming", date: day, counterpart: "Kommunen", subject: "Svar" } });
    const reply = await tx.reply.create({
      data: {
        workspaceId, addresseeId: addressees[place]!, number, recordId: record.id, decidedBy: "body", decidedName: "Kommunstyrelsen", decidedOn: day, receivedOn: day,
        way: "paper", confirmedBy: "Ida Nilsdotter", recordedById: actor.personId, recordedAt: later,
      },
    });
    await tx.replyAnswer.create({ data: { workspaceId, replyId: reply.id, clauseId, kind, comment } });
    await recomputeConditions(tx, actor, caseId, later);
  });
}

/** That all member municipalities endorse, as a form says it. */
export const allMembers = { kind: "endorsedBy", who: { kind: "memberMunicipalities" }, enough: { kind: "all" }, clauseIds: null, evidenced: false, withLegalForce: false, noObjectionCounts: false };

/** Builds the condition that all members endorse, with what differs. */
export async function built(asked: Asked, change: object = {}, context: ActContext = asked.secretary): Promise<string> {
  const { caseId, treeId, clauseId } = asked;
  const entry = { caseId, treeId, clauseIds: [clauseId], text: "alla medlemskommuner tillstyrker", alternatives: [{ parts: [allMembers], by: "" }], ...change };
  return (await buildCondition(context, buildConditionShape.parse(entry))).conditionId;
}

/** The conditions of the case, as they are kept. */
export async function kept({ here, caseId }: Asked) {
  return inTransaction(here.id, (tx) => conditionsOf(tx, here.id, caseId));
}
