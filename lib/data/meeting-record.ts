import type { MeetingRecord, RecordedItem } from "#lib/domain/minutes/meeting-record.ts";
import type { RichText } from "#lib/domain/text/rich-text.ts";
import { decisionsOfItems } from "./decision.ts";
import type { StoredMeeting } from "./meeting.ts";
import { loadFirstPage } from "./minutes-pages.ts";
import { loadParagraphs } from "./paragraph.ts";
import { loadPresence } from "./presence.ts";
import { proposalsBefore } from "./proposals-before.ts";
import { dayOf } from "./stored-body.ts";
import type { Tx } from "./transaction.ts";
import { loadWorkspace } from "./workspace.ts";

/** What decides whom an item's content reaches: one of a secret case is as secret as the case. */
export type GuardedItem = { id: string; secrecyGround: string | null; case: { id: string; secrecyGround: string | null } | null };

/** All that has been recorded of a meeting; of an item that `reaches` is false for, nothing but its place. */
export async function loadMeetingRecord(
  tx: Tx,
  workspaceId: string,
  stored: StoredMeeting,
  reaches: (item: GuardedItem) => boolean,
): Promise<MeetingRecord> {
  const { meeting, body } = stored;
  const { name, language } = await loadWorkspace(tx, workspaceId);
  const { paragraphs } = await loadParagraphs(tx, workspaceId, meeting);
  return {
    association: name,
    language: language === "en" ? "en" : "sv",
    body,
    meeting,
    presence: await loadPresence(tx, workspaceId, stored),
    paragraphs,
    items: await recordedItems(tx, workspaceId, meeting.id, reaches),
    firstPage: await loadFirstPage(tx, workspaceId, meeting),
    changedAt: await changedAt(tx, workspaceId, meeting.id, meeting.startsAt),
  };
}

async function recordedItems(tx: Tx, workspaceId: string, meetingId: string, reaches: (item: GuardedItem) => boolean): Promise<RecordedItem[]> {
  const rows = await tx.agendaItem.findMany({
    where: { workspaceId, meetingId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    include: {
      case: { select: { id: true, registrationNumber: true, secrecyGround: true } },
      documents: { orderBy: { position: "asc" }, select: { document: { select: { name: true } } } },
      nominations: { orderBy: { position: "asc" } },
      listed: { orderBy: { position: "asc" } },
    },
  });
  const ids = rows.filter(reaches).map(({ id }) => id);
  const decisions = await decisionsOfItems(tx, workspaceId, ids);
  const proposals = await proposalsBefore(tx, workspaceId, ids);
  return rows.map((row): RecordedItem => {
    if (!ids.includes(row.id)) return { id: row.id, withheld: true };
    return {
      id: row.id,
      withheld: false,
      kind: row.kind,
      title: row.title,
      registrationNumber: row.case?.registrationNumber ?? null,
      secrecyGround: row.secrecyGround ?? row.case?.secrecyGround ?? null,
      withdrawnReason: row.withdrawnAt && (row.withdrawnReason ?? ""),
      text: row.text as unknown as RichText,
      proposals: proposals.get(row.id) ?? [],
      decisions: decisions.get(row.id) ?? [],
      nominations: row.nominations,
      listed: row.listed.map((matter) => ({ ...matter, decidedOn: matter.decidedOn && dayOf(matter.decidedOn) })),
      documents: row.documents.map(({ document }) => document.name),
    };
  });
}

/** When something was last done at the meeting: the date of the document, so that the same content is the same file. */
async function changedAt(tx: Tx, workspaceId: string, meetingId: string, otherwise: Date): Promise<Date> {
  const last = await tx.auditEvent.aggregate({ where: { workspaceId, meetingId }, _max: { at: true } });
  return last._max.at ?? otherwise;
}
