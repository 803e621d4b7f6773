import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { divisionToVoteIn, saveClosedBallot, saveOpenVote } from "#lib/data/division.ts";
import { loadMeeting } from "#lib/data/meeting.ts";
import { loadPresenceOf } from "#lib/data/presence.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { hindranceNow } from "#lib/domain/division/hindrance.ts";
import { castBallot as cast, talliesOf } from "#lib/domain/division/vote.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";
import { type ActContext, perform } from "../perform.ts";
import { choiceShape } from "./choice-shape.ts";

export const castBallotShape = z.strictObject({ meetingId: z.uuid(), divisionId: z.uuid(), choice: choiceShape });

/**
 * Votes from one's own device. The meeting isn't locked, so that an assembly can vote at once; the division is, against
 * being closed meanwhile. Of a closed ballot the tallies are raised in the transaction that marks who has voted, and
 * neither audit, idempotency row nor log knows what (DESIGN.md §2; the database's own write-ahead log is the limit).
 * Refused as `castBallot` refuses: by one not on the roll, twice, when it is over, after a recusal.
 */
export async function castBallot(context: ActContext, { meetingId, divisionId, choice }: z.infer<typeof castBallotShape>) {
  return perform(context, "ballot.cast", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const placed = await divisionToVoteIn(tx, workspaceId, divisionId, actor.personId);
    if (placed?.meetingId !== meetingId) throw new Refused("division.gone");
    const { division, itemId } = placed;
    const stored = await loadMeeting(tx, workspaceId, meetingId);
    accepted(can(actor, "division.vote", { workspaceId, bodyId: stored.body.id }));
    const [voter] = division.roll;
    if (!voter) throw new Refused("division.notEntitled");

    const presence = await loadPresenceOf(tx, workspaceId, stored, actor.personId);
    const item = presence.items.find(({ id }) => id === itemId)!;
    const { participantId } = voter;
    accepted(cast(division, { participantId, choice }, hindranceNow(participantId, presence, item, stockholmDay(context.now))));
    if (division.method === "rollCall") await saveOpenVote(tx, workspaceId, divisionId, participantId, choice);
    else await saveClosedBallot(tx, workspaceId, divisionId, participantId, talliesOf(choice, voter, division.inEachGroup));
    await appendAudit(tx, actor, { act: "ballot.cast", subject: { type: "division", id: divisionId }, meetingId, facts: { itemId } }, context.now);
    return null;
  });
}
