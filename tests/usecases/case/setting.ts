import { randomUUID } from "node:crypto";
import { loadActor } from "#lib/data/actor.ts";
import type { Actor, MandateRole } from "#lib/domain/actor/actor.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { asOwner } from "../../support/database.ts";

export const now = new Date("2010-04-22T07:00:00Z");
export const today = "2010-04-22";

/** An association with a board and people of every kind, all of them its own. */
export type Setting = Readonly<{
  workspaceId: string;
  workspace: string;
  boardId: string;
  secretary: ActContext;
  reader: ActContext;
  administrator: ActContext;
  /** With an account, but nothing to do here. */
  stranger: ActContext;
}>;

/** Makes one; call it again for another association. */
export async function setting(registrationPattern = "{year}.{serial:3}-{plan}"): Promise<Setting> {
  const [workspaceId, organisationId, boardId] = [randomUUID(), randomUUID(), randomUUID()];
  const workspace = `w-${workspaceId.slice(0, 8)}`;
  await asOwner(async (connection) => {
    await connection.query(`INSERT INTO "Organisation" (id, kind, name) VALUES ($1, 'association', 'Kommunförbundet Ådalen')`, [organisationId]);
    await connection.query(
      `INSERT INTO "Workspace" (id, slug, name, "organisationId", "legalForm", "registrationPattern")
       VALUES ($1, $2, 'Kommunförbundet Ådalen', $3, 'nonprofitAssociation', $4)`,
      [workspaceId, workspace, organisationId, registrationPattern],
    );
    await connection.query(
      `INSERT INTO "Body" ("workspaceId", id, slug, name, kind, rules, "agendaTemplate", "from")
       VALUES ($1, $2, 'styrelsen', 'Styrelsen', 'board', '{}', '[]', '2000-01-01')`,
      [workspaceId, boardId],
    );
  });
  const inRole = async (name: string, role: string | null) => {
    const context = await person(workspace, name);
    if (role) await give(workspaceId, context, role);
    return context;
  };
  return {
    workspaceId,
    workspace,
    boardId,
    secretary: await inRole("Siv Sekreterare", "secretary"),
    reader: await inRole("Lars Läsare", "reader"),
    administrator: await inRole("Ada Administratör", "administrator"),
    stranger: await inRole("Frida Främling", null),
  };
}

async function person(workspace: string, name: string): Promise<ActContext> {
  const personId = randomUUID();
  await asOwner(async (connection) => {
    await connection.query(`INSERT INTO "Person" (id, name) VALUES ($1, $2)`, [personId, name]);
    await connection.query(`INSERT INTO "Account" ("personId") VALUES ($1)`, [personId]);
  });
  return { personId, workspace, now };
}

async function give(workspaceId: string, { personId }: ActContext, role: string): Promise<void> {
  await asOwner((connection) =>
    connection.query(`INSERT INTO "WorkspaceRole" ("workspaceId", id, "personId", role) VALUES ($1, $2, $3, $4::"Role")`, [
      workspaceId, randomUUID(), personId, role,
    ]),
  );
}

/** One with a mandate in the board, current unless its days say otherwise. Gives the person and the mandate's id. */
export async function mandated(
  here: Setting,
  role: MandateRole,
  { from = "2007-01-01", to = null as string | null, name = `Mats ${role}` } = {},
): Promise<ActContext & { mandateId: string }> {
  const context = await person(here.workspace, name);
  const mandateId = randomUUID();
  await asOwner((connection) =>
    connection.query(
      `INSERT INTO "Mandate" ("workspaceId", id, "bodyId", "personId", role, "from", "to") VALUES ($1, $2, $3, $4, $5::"MandateRole", $6, $7)`,
      [here.workspaceId, mandateId, here.boardId, context.personId, role, from, to],
    ),
  );
  return { ...context, mandateId };
}

/** Puts the case on the agenda of a meeting of the board; with a ground it is treated as secret. */
export async function onAgenda(here: Setting, caseId: string, { secrecyGround = null as string | null, at = "2026-05-06T07:00:00Z" } = {}) {
  const [meetingId, itemId] = [randomUUID(), randomUUID()];
  const { workspaceId, boardId } = here;
  await asOwner(async (connection) => {
    await connection.query(
      `INSERT INTO "Meeting" ("workspaceId", id, "bodyId", "startsAt", "endsAt", place) VALUES ($1, $2, $3, $4, $4::timestamptz + interval '3 hours', 'Härnösand')`,
      [workspaceId, meetingId, boardId, at],
    );
    await connection.query(
      `INSERT INTO "AgendaItem" ("workspaceId", id, "meetingId", position, kind, title, "caseId", "secrecyGround", text)
       VALUES ($1, $2, $3, 0, 'case', 'Ärendet', $4, $5, '{}')`,
      [workspaceId, itemId, meetingId, caseId, secrecyGround],
    );
  });
  return { meetingId, itemId };
}

/** Gives the item a § and decisions with these outcomes. */
export async function treat(here: Setting, { meetingId, itemId }: { meetingId: string; itemId: string }, number: number, ...outcomes: string[]) {
  await asOwner(async (connection) => {
    await connection.query(
      `INSERT INTO "Paragraph" ("workspaceId", "bodyId", year, number, "meetingId", "itemId") VALUES ($1, $2, 2010, $3, $4, $5)`,
      [here.workspaceId, here.boardId, number, meetingId, itemId],
    );
    for (const [position, outcome] of outcomes.entries()) {
      await connection.query(
        `INSERT INTO "Decision" ("workspaceId", id, "itemId", position, outcome) VALUES ($1, $2, $3, $4, $5::"Outcome")`,
        [here.workspaceId, randomUUID(), itemId, position, outcome],
      );
    }
  });
}

/** Records that one present at the meeting is recused on the item. */
export async function recuse(here: Setting, { meetingId, itemId }: { meetingId: string; itemId: string }, mandateId: string) {
  const participantId = randomUUID();
  await asOwner(async (connection) => {
    await connection.query(
      `INSERT INTO "Participant" ("workspaceId", id, "meetingId", "mandateId", name, capacity, spans, serving, position)
       VALUES ($1, $2, $3, $4, 'Mats', 'member', '[]', '[]', 0)`,
      [here.workspaceId, participantId, meetingId, mandateId],
    );
    await connection.query(`INSERT INTO "Recusal" ("workspaceId", "participantId", "itemId", reason) VALUES ($1, $2, $3, 'Delägare')`, [
      here.workspaceId, participantId, itemId,
    ]);
  });
}

/** Who it is that reads: the actor as a page gets it. */
export async function actorOf({ workspace, personId }: ActContext): Promise<Actor> {
  const actor = await loadActor(workspace, personId);
  if (!actor) throw new Error("has nothing to do in the workspace");
  return actor;
}

/** The events of the audit in the workspace, earliest first. */
export async function audited({ workspaceId }: Setting): Promise<{ act: string; subjectId: string; caseId: string; actorName: string; facts: object }[]> {
  return asOwner(async (connection) => {
    const found = await connection.query(
      `SELECT act, "subjectId", "caseId", "actorName", facts FROM "AuditEvent" WHERE "workspaceId" = $1 ORDER BY seq`,
      [workspaceId],
    );
    return found.rows;
  });
}

/** A row as it is stored. */
export async function stored(table: "Case" | "Record" | "Document", id: string): Promise<Record<string, unknown>> {
  return asOwner(async (connection) => (await connection.query(`SELECT * FROM "${table}" WHERE id = $1`, [id])).rows[0]);
}
