import type { StoredMeeting } from "#lib/data/meeting.ts";
import { loadParagraphs } from "#lib/data/paragraph.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { AgendaItemKind } from "#lib/domain/agenda/item.ts";
import { markOf } from "#lib/domain/agenda/mark.ts";
import { meetingState } from "#lib/domain/meeting/meeting.ts";
import type { MeetingItem } from "#lib/domain/presence/presence.ts";
import type { RoomItem, RoomMeeting } from "./view.ts";

type ItemRow = {
  id: string;
  kind: AgendaItemKind;
  title: string;
  number: number | null;
  registrationNumber: string | null;
  secrecyGround: string | null;
  addedLateAt: Date | null;
  takenUpAt: Date | null;
  withdrawnAt: Date | null;
  treatedFrom: Date | null;
  treatedTo: Date | null;
  decisions: number;
  isTextEmpty: boolean;
};

/** All items of a meeting in a line each, without their texts, and as presence needs them: one query for both, however many. */
export async function roomItems(tx: Tx, workspaceId: string, meetingId: string): Promise<{ items: RoomItem[]; agenda: MeetingItem[] }> {
  const rows = await tx.$queryRaw<ItemRow[]>`
    SELECT i.id, i.kind::text AS kind, i.title, p.number, c."registrationNumber", i."secrecyGround", i."addedLateAt", i."takenUpAt",
           i."withdrawnAt", i."treatedFrom", i."treatedTo", count(d.id)::int AS decisions,
           jsonb_array_length(i.text -> 'content') = 0 AS "isTextEmpty"
    FROM "AgendaItem" i
    LEFT JOIN "Paragraph" p ON p."workspaceId" = i."workspaceId" AND p."itemId" = i.id
    LEFT JOIN "Case" c ON c."workspaceId" = i."workspaceId" AND c.id = i."caseId"
    LEFT JOIN "Decision" d ON d."workspaceId" = i."workspaceId" AND d."itemId" = i.id
    WHERE i."workspaceId" = ${workspaceId}::uuid AND i."meetingId" = ${meetingId}::uuid
    GROUP BY i."workspaceId", i.id, p.number, c."registrationNumber"
    ORDER BY i.position, i.id`;
  return { items: rows.map(lineOf), agenda: rows.map((row) => ({ ...row, isWithdrawn: row.withdrawnAt !== null })) };
}

function lineOf(row: ItemRow): RoomItem {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    number: row.number,
    registrationNumber: row.registrationNumber,
    mark: markOf({ ...row, isWithdrawn: row.withdrawnAt !== null }),
    awaitsConsent: row.addedLateAt !== null && row.takenUpAt === null && row.withdrawnAt === null,
    isLate: row.addedLateAt !== null,
    isSecret: row.secrecyGround !== null,
  };
}

/** The meeting as the room shows it, with its unused § numbers and the one that is given next. */
export async function roomMeeting(tx: Tx, workspaceId: string, { meeting, body }: StoredMeeting): Promise<RoomMeeting> {
  const { paragraphs, numberedBefore } = await loadParagraphs(tx, workspaceId, meeting);
  return {
    id: meeting.id,
    body: { name: body.name, kind: body.kind, rules: body.rules },
    state: meetingState(meeting),
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    place: meeting.place,
    adjournments: meeting.adjournments,
    adjusterIds: meeting.adjusterIds,
    gaps: paragraphs.flatMap(({ number, state }) => (state === "given" ? [] : [{ number, state }])),
    nextNumber: (paragraphs.at(-1)?.number ?? numberedBefore) + 1,
  };
}
