import { randomUUID } from "node:crypto";
import { loadActor } from "#lib/data/actor.ts";
import type { Actor, MandateRole } from "#lib/domain/actor/actor.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { type Association, association, insert, mandateIn, personWith } from "../../support/association.ts";
import { asOwner } from "../../support/database.ts";

/** The day at which the tests act. */
export const today = "2010-04-22";

/** An association whose registration numbers have another form than the usual one. */
export async function numbered(registrationPattern: string): Promise<Association> {
  const made = await association();
  await asOwner((connection) => connection.query(`UPDATE "Workspace" SET "registrationPattern" = $1 WHERE id = $2`, [registrationPattern, made.id]));
  return made;
}

/** One with a mandate in the board, current unless its days say otherwise. Gives the person and the mandate's id. */
export async function mandated(
  here: Association,
  role: MandateRole,
  days: { from?: string; to?: string } = {},
): Promise<ActContext & { mandateId: string }> {
  const context = await personWith(here, [], `Mats ${role}`);
  return { ...context, mandateId: await mandateIn(here, context.personId, { role, ...days }) };
}

/** Where a case is treated. */
export type Item = { meetingId: string; itemId: string };

/** Puts the case on the agenda of a meeting of the board; with a ground it is treated as secret. */
export async function onAgenda(
  { id: workspaceId, boardId }: Association,
  caseId: string,
  { secrecyGround = null as string | null, at = "2026-05-06T07:00:00Z" } = {},
): Promise<Item> {
  const [meetingId, itemId] = [randomUUID(), randomUUID()];
  const endsAt = new Date(new Date(at).getTime() + 3 * 60 * 60 * 1000);
  await insert(
    ["Meeting", { workspaceId, id: meetingId, bodyId: boardId, startsAt: at, endsAt, place: "Härnösand" }],
    ["AgendaItem", { workspaceId, id: itemId, meetingId, position: 0, kind: "case", title: "Ärendet", caseId, secrecyGround, text: "{}" }],
  );
  return { meetingId, itemId };
}

/** Gives the item a § and decisions with these outcomes. */
export async function treat({ id: workspaceId, boardId }: Association, { meetingId, itemId }: Item, number: number, ...outcomes: string[]) {
  await insert(["Paragraph", { workspaceId, bodyId: boardId, year: 2010, number, meetingId, itemId }]);
  for (const [position, outcome] of outcomes.entries()) {
    await insert(["Decision", { workspaceId, id: randomUUID(), itemId, position, outcome }]);
  }
}

/** Records that one present at the meeting is recused on the item. */
export async function recuse({ id: workspaceId }: Association, { meetingId, itemId }: Item, mandateId: string) {
  const participantId = randomUUID();
  await insert(
    ["Participant", { workspaceId, id: participantId, meetingId, mandateId, name: "Mats", capacity: "member", spans: "[]", serving: "[]", position: 0 }],
    ["Recusal", { workspaceId, participantId, itemId, reason: "Delägare" }],
  );
}

/** Who it is that reads: the actor as a page gets it. */
export async function actorOf({ workspace, personId }: ActContext): Promise<Actor> {
  const actor = await loadActor(workspace, personId);
  if (!actor) throw new Error("has nothing to do in the workspace");
  return actor;
}
