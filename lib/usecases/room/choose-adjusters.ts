import { z } from "zod";
import { saveMeeting } from "#lib/data/meeting.ts";
import { loadPresence } from "#lib/data/presence.ts";
import { chooseAdjusters as choose } from "#lib/domain/meeting/choose-adjusters.ts";
import { servesAtAll } from "#lib/domain/presence/serves-at-all.ts";
import { accepted } from "#lib/domain/refused.ts";
import type { ActContext } from "../perform.ts";
import { atMeeting } from "./at-meeting.ts";

export const chooseAdjustersShape = z.strictObject({ meetingId: z.uuid(), participantIds: z.array(z.uuid()).max(20) });

/**
 * Records who were chosen to approve the minutes beside the chair. Refuses fewer than the body's rule, the chair, and
 * one who does not serve at the meeting.
 */
export async function chooseAdjusters(context: ActContext, { meetingId, participantIds }: z.infer<typeof chooseAdjustersShape>) {
  return atMeeting(
    context,
    { act: "meeting.chooseAdjusters", meetingId, policy: "minutes.write", during: "recording" },
    async (at) => {
      const presence = await loadPresence(at.tx, at.workspaceId, at);
      const choice = {
        chosenIds: participantIds,
        servingIds: presence.participants.filter((participant) => servesAtAll(presence, participant)).map(({ id }) => id),
        chairId: presence.participants.find(({ duty }) => duty === "chair")?.id ?? null,
      };
      await saveMeeting(at.tx, at.workspaceId, at.meeting, accepted(choose(at.meeting, choice, at.body.rules)));
      const names = presence.participants.filter(({ id }) => participantIds.includes(id)).map(({ name }) => name);
      return { value: null, facts: { names: names.join(", ") } };
    },
  );
}
