import { z } from "zod";
import { markNotTakingPart } from "#lib/data/division.ts";
import { deleteNotParticipating, saveNotParticipating } from "#lib/data/remark.ts";
import { hasRole } from "#lib/domain/actor/actor.ts";
import { declareNotTakingPart } from "#lib/domain/division/declare-not-taking-part.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import type { ActContext } from "../perform.ts";
import { atMatter } from "../question/at-matter.ts";

export const takeNoPartShape = z.strictObject({ meetingId: z.uuid(), itemId: z.uuid(), participantId: z.uuid().nullable().default(null) });

/**
 * Declares that one, or one for whom the secretary writes, takes no part in the decision of the item. Refused after
 * voting and once it is decided (DOMAIN.md §3, "Reservation").
 */
export async function takeNoPart(context: ActContext, { meetingId, itemId, participantId }: z.infer<typeof takeNoPartShape>) {
  return atMatter(context, { act: "remark.takeNoPart", meetingId, itemId, policy: "remark.make", during: "recording" }, async (at) => {
    const { tx, workspaceId, divided, decisions, done } = at;
    const whom = divided.presence.participants.find(({ id }) => id === (participantId ?? at.self?.id));
    if (!whom) throw new Refused("presence.unknownParticipant");
    if (whom.id !== at.self?.id && !hasRole(at.actor, "secretary")) throw new Refused("reservation.notForOthers");
    const declaration = { participantId: whom.id, itemId, declared: done };
    const { questions } = accepted(declareNotTakingPart(declaration, { ...divided, isDecided: decisions.length > 0 }));
    await saveNotParticipating(tx, workspaceId, declaration);
    const open = questions.flatMap(({ divisions }) => divisions).filter(({ closed, cancelled }) => !closed && !cancelled);
    await markNotTakingPart(tx, workspaceId, open.map(({ id }) => id), whom.id);
    return { value: null, facts: { names: whom.name } };
  });
}

export const takePartAfterAllShape = z.strictObject({ meetingId: z.uuid(), itemId: z.uuid(), participantId: z.uuid() });

/** Takes such a declaration back, when it was written by mistake. Refused once the item is decided or being voted on. */
export async function takePartAfterAll(context: ActContext, { meetingId, itemId, participantId }: z.infer<typeof takePartAfterAllShape>) {
  return atMatter(context, { act: "remark.takePart", meetingId, itemId, policy: "minutes.write", during: "recording" }, async (at) => {
    const isBeingVoted = at.stored.questions.some(({ divisions }) => divisions.some(({ cancelled }) => !cancelled));
    if (at.decisions.length > 0 || isBeingVoted) throw new Refused("division.itemDecided");
    await deleteNotParticipating(at.tx, at.workspaceId, participantId, itemId);
    return { value: null };
  });
}
