import { type AgendaItem as ItemColumns, Prisma } from "#lib/data/generated/client.ts";
import { listOf } from "#lib/data/list-of.ts";
import type { StoredMeeting } from "#lib/data/meeting.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { awaitsConsent } from "#lib/domain/agenda/item.ts";
import { reasonsAgainstDeciding } from "#lib/domain/decision/treatment.ts";
import type { MeetingItem, Presence } from "#lib/domain/presence/presence.ts";
import type { Quorum } from "#lib/domain/presence/quorum.ts";
import type { RichText } from "#lib/domain/text/rich-text.ts";
import { treatmentView } from "../treatment/treatment-view.ts";
import type { RoomView, SelectedItem } from "./view.ts";

type ItemRow = ItemColumns & Pick<SelectedItem, "number" | "case" | "documents" | "nominations" | "listed"> & { savedBy: string };

/** Which item is looked at, and what of the meeting bears on it. */
type Looked = Readonly<{ stored: StoredMeeting; presence: Presence; onItem: MeetingItem; quorum: Quorum }>;

/** One item in full and how far it has come, or nothing where the meeting has none by that id. */
export async function selectedItem(tx: Tx, actor: Actor, { quorum, ...looked }: Looked): Promise<Pick<RoomView, "selected" | "treatment">> {
  const workspaceId = actor.workspace.id;
  const { meeting } = looked.stored;
  const row = await itemInFull(tx, workspaceId, looked.onItem.id);
  if (!row) return { selected: null, treatment: null };
  const standing = { ...row, withdrawn: row.withdrawnAt ? { by: "", at: row.withdrawnAt, reason: "" } : null };
  const treatment = await treatmentView(tx, actor, { ...looked, item: standing });
  const selected: SelectedItem = {
    id: row.id,
    kind: row.kind,
    title: row.title,
    number: row.number,
    presenter: row.presenter,
    secrecyGround: row.secrecyGround,
    withdrawnReason: row.withdrawnAt ? (row.withdrawnReason ?? "") : null,
    awaitsConsent: awaitsConsent(standing),
    treatedFrom: row.treatedFrom,
    treatedTo: row.treatedTo,
    case: row.case,
    proposals: treatment.proposals,
    documents: row.documents,
    text: row.text as unknown as RichText,
    textVersion: row.textVersion,
    textSavedBy: row.savedBy,
    textSavedAt: row.textSavedAt,
    decisions: treatment.decisions,
    against: reasonsAgainstDeciding(meeting, standing, quorum),
    nominations: row.nominations,
    listed: row.listed,
  };
  return { selected, treatment };
}

/** The item with all that hangs on it in one row, or undefined where it has been taken away meanwhile. */
async function itemInFull(tx: Tx, workspaceId: string, itemId: string): Promise<ItemRow | undefined> {
  const belonging = Prisma.sql`"workspaceId" = i."workspaceId" AND "itemId" = i.id`;
  const documents = Prisma.sql`
    SELECT d.id, d.name FROM "AgendaItemDocument" a JOIN "Document" d ON d."workspaceId" = a."workspaceId" AND d.id = a."documentId"
    WHERE a."workspaceId" = i."workspaceId" AND a."itemId" = i.id ORDER BY a.position`;
  const [row] = await tx.$queryRaw<ItemRow[]>`
    SELECT i.*, p.number, coalesce(s.name, '') AS "savedBy",
           CASE WHEN c.id IS NOT NULL THEN json_build_object('id', c.id, 'registrationNumber', c."registrationNumber", 'title', c.title) END AS "case",
           ${listOf(documents)} AS documents,
           ${listOf(Prisma.sql`SELECT id, nominator, name FROM "Nomination" WHERE ${belonging} ORDER BY position`)} AS nominations,
           ${listOf(Prisma.sql`SELECT id, text, "registrationNumber", "decidedBy", "decidedOn" FROM "ListedMatter" WHERE ${belonging} ORDER BY position`)} AS listed
    FROM "AgendaItem" i
    LEFT JOIN "Paragraph" p ON p."workspaceId" = i."workspaceId" AND p."itemId" = i.id
    LEFT JOIN "Case" c ON c."workspaceId" = i."workspaceId" AND c.id = i."caseId"
    LEFT JOIN "Person" s ON s.id = i."textSavedById"
    WHERE i."workspaceId" = ${workspaceId}::uuid AND i.id = ${itemId}::uuid`;
  return row;
}
