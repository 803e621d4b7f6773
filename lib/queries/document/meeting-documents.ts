import { loadAgenda } from "#lib/data/agenda.ts";
import { findMeeting } from "#lib/data/meeting.ts";
import { notesOf, type PageNote } from "#lib/data/page-note.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { may } from "#lib/policy/can.ts";
import { agendaLines } from "../meeting/agenda-lines.ts";
import { reachOf } from "../reach.ts";

/** A document as it is read at a meeting; `size` in bytes. */
export type ReadDocument = Readonly<{ id: string; name: string; mediaType: string; size: number }>;

/** All documents of a meeting in the order of its items, with one's own notes in them. */
export type MeetingDocuments = Readonly<{
  meeting: Readonly<{ id: string; bodyName: string; startsAt: Date }>;
  items: readonly Readonly<{ id: string; title: string; place: number; paragraph: number | null; documents: readonly ReadDocument[] }>[];
  notes: readonly PageNote[];
}>;

/**
 * The documents that the items of a meeting hold, as far as they reach the actor; items without any are left out. Null
 * for one who may not see the meeting.
 */
export async function meetingDocuments(actor: Actor, meetingId: string, now: Date): Promise<MeetingDocuments | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const stored = await findMeeting(tx, workspaceId, meetingId);
    if (!stored) return null;
    const { meeting, body } = stored;
    if (!may(actor, "meeting.read", { workspaceId, bodyId: body.id })) return null;
    const agenda = await loadAgenda(tx, workspaceId, meetingId);
    const lines = await agendaLines(tx, workspaceId, meetingId, agenda, await reachOf(tx, actor, now));
    const ids = lines.flatMap(({ documents }) => documents.map(({ id }) => id));
    const files = await tx.document.findMany({
      where: { workspaceId, id: { in: ids } },
      select: { id: true, name: true, blob: { select: { mediaType: true, size: true } } },
    });
    const fileOf = new Map(files.map(({ id, name, blob }) => [id, { id, name, mediaType: blob.mediaType ?? "application/octet-stream", size: Number(blob.size) }]));
    const items = lines.map(({ id, title, paragraph, documents }, index) => ({
      id,
      title,
      place: index + 1,
      paragraph,
      documents: documents.flatMap((document) => fileOf.get(document.id) ?? []),
    }));
    return {
      meeting: { id: meetingId, bodyName: body.name, startsAt: meeting.startsAt },
      items: items.filter(({ documents }) => documents.length > 0),
      notes: may(actor, "note.write", { workspaceId }) ? await notesOf(tx, workspaceId, actor.personId, ids) : [],
    };
  });
}
