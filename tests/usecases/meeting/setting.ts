import { randomUUID } from "node:crypto";
import { loadAgenda } from "#lib/data/agenda.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Agenda } from "#lib/domain/agenda/agenda.ts";
import type { AgendaItemKind } from "#lib/domain/agenda/item.ts";
import type { LegalForm, MandateRole } from "#lib/domain/actor/actor.ts";
import { standardTemplate } from "#lib/domain/agenda/template.ts";
import { type BodyRules, defaultRules } from "#lib/domain/body/rules.ts";
import { blankClause } from "#lib/domain/clause/tree.ts";
import { registerCase } from "#lib/usecases/case/register-case.ts";
import { planMeeting } from "#lib/usecases/meeting/plan-meeting.ts";
import { addProposal } from "#lib/usecases/proposal/add-proposal.ts";
import { type Association, association, mandateIn, personWith } from "../../support/association.ts";
import { asOwner } from "../../support/database.ts";

export const plan = {
  form: "ordinary" as const,
  day: "2010-05-06",
  from: "09:00",
  lastDay: null,
  to: "12:00",
  place: "Härnösand",
  distanceAddress: null,
};

/** An association whose board has the rules and the standing items of a board, some of them otherwise. */
export async function meetingAssociation(rules: Partial<BodyRules> = {}, { legalForm = "nonprofitAssociation" as LegalForm } = {}): Promise<Association> {
  const here = await association({ legalForm });
  const all = { ...defaultRules("board", legalForm), ...rules };
  await asOwner((connection) =>
    connection.query(`UPDATE "Body" SET rules = $2, "agendaTemplate" = $3 WHERE id = $1`, [
      here.boardId,
      JSON.stringify(all),
      JSON.stringify(standardTemplate("board", (kind) => kind)),
    ]),
  );
  return here;
}

/** A meeting of the board on 6 May 2010, or another day, with its standing items. */
export async function planned(here: Association, changes: Partial<typeof plan> = {}): Promise<string> {
  const { meetingId } = await planMeeting(here.secretary, { bodyId: here.boardId, ...plan, ...changes });
  return meetingId;
}

/** A case with a proposal of the office's of one clause. */
export async function proposedCase(here: Association, title = "Bredband i glesbygd", secrecyGround: string | null = null) {
  const { caseId } = await registerCase(here.secretary, { title, summary: "", planCode: "0", secrecyGround });
  const clauses = [{ ...blankClause(randomUUID()), text: "bygga ut bredbandet" }];
  const { proposalId } = await addProposal(here.secretary, { caseId, origin: "office", personId: null, bodyId: null, clauses });
  return { caseId, proposalId };
}

/** One with a name and a mandate in the board. Gives the person's id. */
export async function seat(here: Association, name: string, role: MandateRole, days: { from?: string; to?: string } = {}): Promise<string> {
  const { personId } = await personWith(here, [], name);
  await mandateIn(here, personId, { role, ...days });
  return personId;
}

/** The agenda as it is stored. */
export async function agendaOf(here: Association, meetingId: string): Promise<Agenda> {
  return inTransaction(here.id, (tx) => loadAgenda(tx, here.id, meetingId));
}

/** The id of the standing item of a kind. */
export async function standing(here: Association, meetingId: string, kind: AgendaItemKind): Promise<string> {
  const { items } = await agendaOf(here, meetingId);
  return items.find((item) => item.kind === kind)!.id;
}

/** A row of the meeting as it is stored. */
export async function meetingRow(meetingId: string): Promise<Record<string, unknown>> {
  return asOwner(async (connection) => (await connection.query(`SELECT * FROM "Meeting" WHERE id = $1`, [meetingId])).rows[0]);
}

/** What was done at the meeting, the earliest first: each act with its facts. */
export async function actsAt(here: Association, meetingId: string): Promise<{ act: string; facts: Record<string, unknown>; subjectId: string }[]> {
  return asOwner(async (connection) => {
    const query = `SELECT act, facts, "subjectId" FROM "AuditEvent" WHERE "workspaceId" = $1 AND "meetingId" = $2 ORDER BY seq`;
    return (await connection.query(query, [here.id, meetingId])).rows;
  });
}

/** The code with which something is refused, or null where it is done. */
export async function refusalOf(act: Promise<unknown>): Promise<string | null> {
  return act.then(
    () => null,
    (error: { code?: string }) => error.code ?? String(error),
  );
}
