import { loadParticipants } from "#lib/data/participant.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Participant } from "#lib/domain/presence/presence.ts";
import type { Desk } from "./stage.ts";

/** Those who take part in a meeting, the absent ones too. */
export async function participantsOf(desk: Desk, meetingId: string): Promise<readonly Participant[]> {
  return inTransaction(desk.workspaceId, (tx) => loadParticipants(tx, desk.workspaceId, meetingId));
}
