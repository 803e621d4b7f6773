import { loadPresence } from "#lib/data/presence.ts";
import { saveParticipant } from "#lib/data/participant.ts";
import type { Participant, Presence } from "#lib/domain/presence/presence.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import type { AuditFacts } from "#lib/domain/audit/event.ts";
import type { ActContext } from "../perform.ts";
import { type AtMeeting, atMeeting } from "./at-meeting.ts";

/**
 * Runs an act on one participant's presence: loads the whole of it, since the rules look at the others too, applies
 * the rule, and saves those who are changed by it.
 */
export async function atPresence(
  context: ActContext,
  { act, meetingId, participantId }: { act: string; meetingId: string; participantId: string },
  rule: (presence: Presence, participant: Participant, at: AtMeeting) => Presence | Refused,
  facts: (presence: Presence, participant: Participant) => AuditFacts = () => ({}),
): Promise<null> {
  return atMeeting(context, { act, meetingId, policy: "minutes.write", during: "recording" }, async (at) => {
    const before = await loadPresence(at.tx, at.workspaceId, at);
    const participant = before.participants.find(({ id }) => id === participantId);
    if (!participant) throw new Refused("presence.unknownParticipant");
    const after = accepted(rule(before, participant, at));
    const saved = after.participants.filter((other) => !before.participants.includes(other));
    for (const other of saved) await saveParticipant(at.tx, at.workspaceId, other, at.actor.personId);
    const changed = after.participants.find(({ id }) => id === participantId) ?? participant;
    return {
      value: null,
      subject: { type: "participant", id: participantId },
      facts: { name: changed.name, ...facts(after, changed) },
      before: participant,
      after: changed,
    };
  });
}
