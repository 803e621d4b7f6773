import { loadAgenda } from "#lib/data/agenda.ts";
import { findMeeting } from "#lib/data/meeting.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import { type Actor, hasMandate } from "#lib/domain/actor/actor.ts";
import { callDiffers, differsFromIssued } from "#lib/domain/agenda/issued.ts";
import { meetingState } from "#lib/domain/meeting/meeting.ts";
import { may } from "#lib/policy/can.ts";
import { reachOf } from "../reach.ts";
import { agendaLines } from "./agenda-lines.ts";
import type { IssuedNotice, MeetingPage } from "./view.ts";

/** A meeting with its agenda, as far as it reaches the actor. Null for one who may not see it, and where there is none. */
export async function meetingPage(actor: Actor, meetingId: string, now: Date): Promise<MeetingPage | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const stored = await findMeeting(tx, workspaceId, meetingId);
    if (!stored) return null;
    const { meeting, body } = stored;
    const subject = { workspaceId, bodyId: body.id };
    if (!may(actor, "meeting.read", subject)) return null;

    const agenda = await loadAgenda(tx, workspaceId, meetingId);
    const items = await agendaLines(tx, workspaceId, meetingId, agenda, await reachOf(tx, actor, now));
    const numbers = items.flatMap(({ paragraph }) => paragraph ?? []);
    const hidden = new Set(items.filter(({ isHidden }) => isHidden).map(({ id }) => id));
    const { id, form, startsAt, endsAt, place, distanceAddress } = meeting;
    const mayEdit = may(actor, "agenda.edit", subject) && !meeting.closed && !meeting.cancelled;
    return {
      id,
      bodyName: body.name,
      form,
      state: meetingState(meeting),
      startsAt,
      endsAt,
      place,
      distanceAddress,
      cancelledReason: meeting.cancelled?.reason ?? null,
      paragraphs: numbers.length > 0 ? { first: Math.min(...numbers), last: Math.max(...numbers) } : null,
      items,
      issued: await issuedNotices(tx, workspaceId, meetingId),
      differs: { agenda: mayEdit ? differsFromIssued(agenda).filter(({ itemId }) => !hidden.has(itemId)) : [], call: callDiffers(agenda, meeting) },
      may: {
        plan: may(actor, "meeting.plan", subject),
        edit: mayEdit,
        issue: may(actor, "notice.issue", subject) && !meeting.opened && !meeting.cancelled,
        enterRoom: may(actor, "room.enter", subject) && !meeting.cancelled,
        follow: hasMandate(actor, body.id) && !meeting.cancelled,
        chair: !meeting.cancelled && !meeting.closed && actor.mandates.some(({ bodyId, role }) => bodyId === body.id && (role === "chair" || role === "viceChair")),
        readMinutes: may(actor, "minutes.read", subject) && meeting.opened !== null,
      },
    };
  });
}

/** The notices of a meeting, the latest first, without their PDFs. */
async function issuedNotices(tx: Tx, workspaceId: string, meetingId: string): Promise<IssuedNotice[]> {
  return tx.$queryRaw<IssuedNotice[]>`
    SELECT a.number, a."issuedAt", coalesce(p.name, '') AS "issuedBy", jsonb_array_length(a.recipients) AS recipients
    FROM "IssuedAgenda" a LEFT JOIN "Person" p ON p.id = a."issuedById"
    WHERE a."workspaceId" = ${workspaceId}::uuid AND a."meetingId" = ${meetingId}::uuid
    ORDER BY a.number DESC`;
}
