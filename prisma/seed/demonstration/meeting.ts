import { inTransaction } from "#lib/data/transaction.ts";
import { loadAgenda } from "#lib/data/agenda.ts";
import { lockText } from "#lib/data/treatment.ts";
import { paragraphsOf } from "#lib/domain/text/plain-text.ts";
import { addParticipant, addParticipantShape } from "#lib/usecases/room/add-participant.ts";
import { setPresence, setPresenceShape } from "#lib/usecases/room/set-presence.ts";
import { adoptProposal, adoptProposalShape, recordDecision, recordDecisionShape } from "#lib/usecases/room/record-decision.ts";
import { saveItemText } from "#lib/usecases/room/save-item-text.ts";
import { treatItem, treatItemShape } from "#lib/usecases/room/treat-item.ts";
import { Deciding } from "./deciding.ts";
import { participantsOf } from "./participants.ts";
import { at, type Desk } from "./stage.ts";
import type { z } from "zod";

type DecisionInput = Omit<z.input<typeof recordDecisionShape>, "meetingId" | "itemId" | "stored">;

/**
 * What the secretary writes at one item of a meeting, and when it is taken up. `decide` is for what is moved and put;
 * other decisions are written as they are.
 */
export type Treatment = {
  itemId: string;
  clock: string;
  text: string;
  decisions?: readonly DecisionInput[];
  decide?: (deciding: Deciding) => Promise<void>;
};

/** Takes items up in order: each gets its §, its text and its decisions. */
export async function treat(desk: Desk, meetingId: string, day: string, treatments: readonly Treatment[]): Promise<void> {
  for (const { itemId, clock, text, decisions = [], decide } of treatments) {
    const now = at(day, clock);
    await desk.act(treatItem, treatItemShape, { meetingId, itemId }, now);
    await write(desk, itemId, text, now);
    for (const decision of decisions) {
      await desk.act(recordDecision, recordDecisionShape, { meetingId, itemId, stored: null, ...decision }, now);
    }
    await decide?.(new Deciding(desk, { meetingId, itemId }, now));
  }
}

/** Writes the text of an item: a blank line begins a paragraph. */
export async function write(desk: Desk, itemId: string, text: string, now: Date): Promise<void> {
  const stored = await inTransaction(desk.workspaceId, (tx) => lockText(tx, desk.workspaceId, itemId));
  const context = { personId: desk.secretary.personId, workspace: desk.slug, now };
  await saveItemText(context, { itemId, text: paragraphsOf(text), baseVersion: stored?.version ?? 0 });
}

/** The meeting decides as was last proposed in the case. */
export async function adopt(desk: Desk, { meetingId, itemId, caseId }: { meetingId: string; itemId: string; caseId: string }, now: Date): Promise<void> {
  const version = await inTransaction(desk.workspaceId, (tx) =>
    tx.proposalVersion.findFirstOrThrow({ where: { workspaceId: desk.workspaceId, proposal: { caseId } }, orderBy: { number: "desc" } }),
  );
  await desk.act(adoptProposal, adoptProposalShape, { meetingId, itemId, proposalVersionId: version.id }, now);
}

/** Records those named as present for the whole meeting. */
export async function present(desk: Desk, meetingId: string, names: readonly string[], now: Date): Promise<void> {
  for (const { id, name } of await participantsOf(desk, meetingId)) {
    if (names.includes(name)) await desk.act(setPresence, setPresenceShape, { meetingId, participantId: id, present: true }, now);
  }
}

/** Adds one who takes part without a mandate. */
export async function join(desk: Desk, input: z.input<typeof addParticipantShape>, now: Date): Promise<string> {
  const { participantId } = await desk.act(addParticipant, addParticipantShape, input, now);
  return participantId;
}

/** The ids of a meeting's standing items, by kind. */
export async function standingIds(desk: Desk, meetingId: string): Promise<Record<string, string>> {
  const { items } = await inTransaction(desk.workspaceId, (tx) => loadAgenda(tx, desk.workspaceId, meetingId));
  return Object.fromEntries(items.map(({ kind, id }) => [kind, id]));
}
