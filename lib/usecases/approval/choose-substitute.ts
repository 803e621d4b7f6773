import { z } from "zod";
import { addSignatory } from "#lib/data/approval.ts";
import { newId } from "#lib/data/id.ts";
import { loadPresence } from "#lib/data/presence.ts";
import { chooseSubstituteAdjuster } from "#lib/domain/approval/choose-substitute.ts";
import { servesAtAll } from "#lib/domain/presence/serves-at-all.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import type { ActContext } from "../perform.ts";
import { atVersion } from "./at-version.ts";
import { writeToAsked } from "./write-to-signatories.ts";

export const chooseSubstituteShape = z.strictObject({ meetingId: z.uuid(), versionId: z.uuid(), replacedId: z.uuid(), participantId: z.uuid("approval.nobodyChosen") });

/** Chooses one who served at the meeting to sign in the place of an adjuster who hasn't. */
export async function chooseSubstitute(context: ActContext, { meetingId, versionId, replacedId, participantId }: z.infer<typeof chooseSubstituteShape>) {
  return atVersion(context, { act: "approval.substitute", meetingId, versionId, policy: "approval.request" }, async (at) => {
    const { tx, workspaceId, versions, shown } = at;
    const presence = await loadPresence(tx, workspaceId, at);
    const chosen = presence.participants.find(({ id }) => id === participantId);
    if (!chosen) throw new Refused("presence.unknownParticipant");
    const choice = { signatoryId: newId(), replacedId, chosen, isServing: servesAtAll(presence, chosen) };
    const changed = accepted(chooseSubstituteAdjuster(versions, versionId, choice));
    const substitute = changed.signatories.at(-1)!;
    await addSignatory(tx, workspaceId, versionId, substitute, changed.signatories.length - 1);
    await writeToAsked(tx, workspaceId, at, changed, [substitute], { by: at.actor.personId, at: at.now });
    const replaced = shown.signatories.find(({ id }) => id === replacedId)!;
    return { value: null, facts: { name: chosen.name, replaced: replaced.name }, after: changed };
  });
}
