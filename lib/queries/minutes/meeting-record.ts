import { decisionsOfItems } from "#lib/data/decision.ts";
import { loadMeeting } from "#lib/data/meeting.ts";
import { loadParagraphs } from "#lib/data/paragraph.ts";
import { loadPresence } from "#lib/data/presence.ts";
import { dayOf } from "#lib/data/stored-body.ts";
import { loadWorkspace } from "#lib/data/workspace.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { MeetingRecord, RecordedItem } from "#lib/domain/minutes/meeting-record.ts";
import type { RichText } from "#lib/domain/text/rich-text.ts";
import { may } from "#lib/policy/can.ts";
import { type Reach, reachOf } from "../reach.ts";
import { proposalsBefore } from "../room/proposals-before.ts";

/** All that has been recorded of a meeting, as far as it reaches the actor; null where there is no such meeting to read. */
export async function meetingRecord(actor: Actor, meetingId: string): Promise<MeetingRecord | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const exists = await tx.meeting.count({ where: { workspaceId, id: meetingId } });
    if (exists === 0) return null;
    const stored = await loadMeeting(tx, workspaceId, meetingId);
    if (!may(actor, "minutes.read", { workspaceId, bodyId: stored.body.id })) return null;
    const { language } = await loadWorkspace(tx, workspaceId);
    const { paragraphs } = await loadParagraphs(tx, workspaceId, stored.meeting);
    return {
      association: actor.workspace.name,
      language: language === "en" ? "en" : "sv",
      body: stored.body,
      meeting: stored.meeting,
      presence: await loadPresence(tx, workspaceId, stored),
      paragraphs,
      items: await recordedItems(tx, workspaceId, meetingId, await reachOf(tx, actor, new Date())),
      firstPage: await firstPage(tx, workspaceId, meetingId),
      changedAt: await changedAt(tx, workspaceId, meetingId, stored.meeting.startsAt),
    };
  });
}

async function recordedItems(tx: Tx, workspaceId: string, meetingId: string, reach: Reach): Promise<RecordedItem[]> {
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
  const reached = rows.filter((row) => isReached(row, reach));
  const ids = reached.map(({ id }) => id);
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
      text: row.text as unknown as RichText,
      proposals: proposals.get(row.id) ?? [],
      decisions: decisions.get(row.id) ?? [],
      nominations: row.nominations,
      listed: row.listed.map((matter) => ({ ...matter, decidedOn: matter.decidedOn && dayOf(matter.decidedOn) })),
      documents: row.documents.map(({ document }) => document.name),
    };
  });
}

type Guarded = { id: string; secrecyGround: string | null; case: { id: string; secrecyGround: string | null } | null };

/** Whether an item's content reaches the actor; one of a secret case is as secret as the case. */
function isReached({ id, secrecyGround, case: of }: Guarded, { everything, itemIds, caseIds }: Reach): boolean {
  if (everything || itemIds.includes(id)) return true;
  return secrecyGround === null && (of === null || of.secrecyGround === null || caseIds.includes(of.id));
}

async function firstPage(tx: Tx, workspaceId: string, meetingId: string): Promise<number> {
  const row = await tx.meeting.findUniqueOrThrow({ where: { workspaceId_id: { workspaceId, id: meetingId } }, select: { firstPage: true } });
  return row.firstPage;
}

/** When something was last done at the meeting: the date of the document, so that the same content is the same file. */
async function changedAt(tx: Tx, workspaceId: string, meetingId: string, otherwise: Date): Promise<Date> {
  const last = await tx.auditEvent.aggregate({ where: { workspaceId, meetingId }, _max: { at: true } });
  return last._max.at ?? otherwise;
}
