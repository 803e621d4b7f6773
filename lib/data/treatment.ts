import type { Meeting } from "#lib/domain/meeting/meeting.ts";
import type { RichText } from "#lib/domain/text/rich-text.ts";
import type { Prisma } from "./generated/client.ts";
import type { Tx } from "./transaction.ts";

/** Begins the treatment of an item at a moment, and ends that of the one under way. */
export async function beginTreatment(tx: Tx, workspaceId: string, meetingId: string, itemId: string, at: Date): Promise<void> {
  await endTreatment(tx, workspaceId, meetingId, at);
  await tx.agendaItem.update({ where: { workspaceId_id: { workspaceId, id: itemId } }, data: { treatedFrom: at, treatedTo: null } });
}

/** Ends the treatment that is under way, if any. */
export async function endTreatment(tx: Tx, workspaceId: string, meetingId: string, at: Date): Promise<void> {
  await tx.agendaItem.updateMany({
    where: { workspaceId, meetingId, treatedFrom: { not: null }, treatedTo: null },
    data: { treatedTo: at },
  });
}

/** Makes an item untreated again. */
export async function clearTreatment(tx: Tx, workspaceId: string, itemId: string): Promise<void> {
  await tx.agendaItem.update({ where: { workspaceId_id: { workspaceId, id: itemId } }, data: { treatedFrom: null, treatedTo: null } });
}

/** The text of an item as it stands, who saved it, and what decides whether it can be written. */
export type StoredText = Readonly<{
  meetingId: string;
  bodyId: string;
  meeting: Pick<Meeting, "closed" | "cancelled">;
  text: RichText;
  version: number;
  savedBy: string;
  savedAt: Date | null;
}>;

type TextRow = Omit<StoredText, "meeting"> & { closedAt: Date | null; cancelledAt: Date | null };

/** Locks the item and gives its text, or null where the workspace has none by that id. One query, since it is asked at every save. */
export async function lockText(tx: Tx, workspaceId: string, itemId: string): Promise<StoredText | null> {
  const rows = await tx.$queryRaw<TextRow[]>`
    SELECT i."meetingId", m."bodyId", m."closedAt", m."cancelledAt", i.text, i."textVersion" AS version,
           coalesce(p.name, '') AS "savedBy", i."textSavedAt" AS "savedAt"
    FROM "AgendaItem" i
    JOIN "Meeting" m ON m."workspaceId" = i."workspaceId" AND m.id = i."meetingId"
    LEFT JOIN "Person" p ON p.id = i."textSavedById"
    WHERE i."workspaceId" = ${workspaceId}::uuid AND i.id = ${itemId}::uuid
    FOR NO KEY UPDATE OF i`;
  const [row] = rows;
  if (!row) return null;
  const { closedAt, cancelledAt, ...stored } = row;
  return {
    ...stored,
    meeting: {
      closed: closedAt && { at: closedAt, by: "" },
      cancelled: cancelledAt && { at: cancelledAt, by: "", reason: "" },
    },
  };
}

/** Saves the text of an item as its next version. */
export async function saveText(
  tx: Tx,
  workspaceId: string,
  itemId: string,
  saved: { text: RichText; textVersion: number; savedById: string; savedAt: Date },
): Promise<void> {
  await tx.agendaItem.update({
    where: { workspaceId_id: { workspaceId, id: itemId } },
    data: {
      text: saved.text as unknown as Prisma.InputJsonObject,
      textVersion: saved.textVersion,
      textSavedById: saved.savedById,
      textSavedAt: saved.savedAt,
    },
    select: { id: true },
  });
}
