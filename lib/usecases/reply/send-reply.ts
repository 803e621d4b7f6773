import { z } from "zod";
import { brokeUnique } from "#lib/data/errors.ts";
import { newId } from "#lib/data/id.ts";
import { findDraft, repliesOf, type SavedDraft, type StoredReply } from "#lib/data/reply.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { checkReply } from "#lib/domain/reply/check-reply.ts";
import { nextNumber, type ReplyDraft } from "#lib/domain/reply/draft.ts";
import { currentReply } from "#lib/domain/reply/reply.ts";
import { recomputeConditions } from "../condition/recompute.ts";
import type { ActContext } from "../perform.ts";
import { accountDoor, type AtReply, type LinkContext, linkDoor, paperDoor, type ReplyDoor } from "./door.ts";
import { checkSeenFile, takeReply } from "./register-reply.ts";
import { addresseeShape, paperShape, sendingShape, tokenShape } from "./reply-shape.ts";

export const sendByLinkShape = z.strictObject({ ...tokenShape, ...sendingShape });
export const sendSignedInShape = z.strictObject({ ...addresseeShape, ...sendingShape });
export const recordPaperReplyShape = z.strictObject({ ...addresseeShape, ...paperShape });

/** What was sent: the version's number, and under which number it stands in the case's register. */
export type SentReply = Readonly<{ replyId: string; number: number; recordNumber: number }>;

/** Sends an organisation's reply by a link. Refuses what `sendReply` refuses, and one whose link is only to prepare by. */
export async function sendByLink(context: LinkContext, { token, ...sending }: z.infer<typeof sendByLinkShape>): Promise<SentReply> {
  return sendReply(linkDoor(context, token), { ...sending, paper: null });
}

/** Sends an organisation's reply as its signed-in contact. */
export async function sendSignedIn(context: ActContext, { addresseeId, ...sending }: z.infer<typeof sendSignedInShape>): Promise<SentReply> {
  return sendReply(accountDoor(context, addresseeId, "reply.confirm"), { ...sending, paper: null });
}

/** Records a reply that came on paper, as the secretary: who recorded it for whom stands with it. What the organisation itself has begun stays. */
export async function recordPaperReply(context: ActContext, { addresseeId, signedBy, receivedOn, ...sending }: z.infer<typeof recordPaperReplyShape>): Promise<SentReply> {
  return sendReply(paperDoor(context, addresseeId), { ...sending, seenDraft: 0, paper: { signedBy, receivedOn } });
}

type Sending = Readonly<{
  content: ReplyDraft;
  seenNumber: number;
  seenDraft: number;
  seenFile: string;
  keepsEvidence: boolean;
  paper: Readonly<{ signedBy: string; receivedOn: string }> | null;
}>;

/**
 * The reply becomes the organisation's next version, a record of the case and, with a file, evidenced; the draft is gone and
 * a receipt is written. Refuses what `checkReply` refuses, and where someone has answered, written on or changed the file
 * since the form was opened: nobody sends or replaces what they haven't seen.
 */
async function sendReply(door: ReplyDoor, sending: Sending): Promise<SentReply> {
  const attempt = () => door.enter("reply.send", (at) => send(at, sending));
  return attempt().catch((error: unknown) => {
    // The same file came to another case at the same moment: it is there to be found now.
    if (brokeUnique(error, "Blob") || brokeUnique(error, "sha256")) return attempt();
    throw error;
  });
}

async function send(at: AtReply, sending: Sending): Promise<SentReply> {
  const { tx, workspaceId, round, addressee, by, now } = at;
  if (!at.mayConfirm) throw new Refused("reply.mayNotConfirm");
  const earlier = await repliesOf(tx, workspaceId, { addresseeId: addressee.id });
  const number = accepted(nextNumber(earlier, sending.seenNumber));
  const draft = sending.paper ? null : await findDraft(tx, workspaceId, addressee.id);
  if (!sending.paper && (draft?.version ?? 0) !== sending.seenDraft) throw new Refused("reply.draftChanged", { name: draft?.savedBy ?? "" });
  const file = await checkSeenFile(at, sending.seenFile);
  const before = currentReply(earlier);
  const evidenceId = file ? newId() : sending.keepsEvidence ? (before?.evidenceId ?? null) : null;
  const written = writtenReply(at, sending, { id: newId(), recordId: newId(), number, evidenceId, draft });
  const reply = accepted(checkReply(round, addressee.id, written, stockholmDay(now)));

  const record = await takeReply(at, reply, { before, file });
  await recomputeConditions(tx, by, round.caseId, now);
  return { replyId: reply.id, number, recordNumber: record.number };
}

type Given = Readonly<{ id: string; recordId: string; number: number; evidenceId: string | null; draft: SavedDraft | null }>;

function writtenReply({ by, way, addressee, now }: AtReply, { content, paper }: Sending, { draft, ...given }: Given): StoredReply {
  return {
    ...given,
    addresseeId: addressee.id,
    answers: content.answers.flatMap(({ kind, ...answer }) => (kind ? [{ ...answer, kind }] : [])),
    decided: content.decided,
    legalForceOn: content.legalForceOn || null,
    receivedOn: paper?.receivedOn ?? stockholmDay(now),
    way,
    confirmedBy: paper?.signedBy ?? by.name,
    preparedBy: draft && draft.savedBy !== by.name ? draft.savedBy : null,
    recorded: { personId: by.personId, at: now },
  };
}
