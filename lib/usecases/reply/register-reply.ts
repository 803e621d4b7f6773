import { appendAudit } from "#lib/data/audit.ts";
import { insertDocument } from "#lib/data/document.ts";
import { freeRecordNumber, insertRecord } from "#lib/data/record.ts";
import { deleteDraft, insertReply, type StoredReply } from "#lib/data/reply.ts";
import { completeReplyFile, findReplyFile, type ReplyFile } from "#lib/data/reply-file.ts";
import { replySubject } from "#lib/documents/reply/reply-words.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { replyInOneWord } from "#lib/domain/recommendation/standing.ts";
import { longestCounterpart, longestSubject, type RegisteredRecord, registerRecord } from "#lib/domain/record/record.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { isLate } from "#lib/domain/reply/check-reply.ts";
import type { AtReply } from "./door.ts";
import { writeReceipt } from "./write-receipt.ts";

/** The file that waits for this reply, which must be the one that was seen (`reply.fileChanged`); null for none. */
export async function checkSeenFile({ tx, workspaceId, addressee, way }: AtReply, seen: string): Promise<ReplyFile | null> {
  const file = await findReplyFile(tx, workspaceId, { addresseeId: addressee.id, ofPaper: way === "paper" });
  if ((file?.sha256 ?? "") !== seen) throw new Refused("reply.fileChanged");
  return file;
}

/**
 * Takes a reply that has been checked: it becomes a record of the case and the organisation's next version, with a file it is
 * evidenced, what was begun of it is gone, a receipt is written and the history tells it. `before` is the version whose place
 * it takes. The conditions that it may turn are for the caller to compute. Gives its record.
 */
export async function takeReply(at: AtReply, reply: StoredReply, { before, file }: { before: StoredReply | null; file: ReplyFile | null }): Promise<RegisteredRecord> {
  const { tx, workspaceId, round, addressee, by, now } = at;
  const record = await registerReply(at, reply);
  if (file && reply.evidenceId) await storeEvidence(at, file, { documentId: reply.evidenceId, recordId: reply.recordId });
  await insertReply(tx, workspaceId, reply);
  if (reply.way !== "paper") await deleteDraft(tx, workspaceId, addressee.id);
  await writeReceipt(at, reply);
  const facts = {
    name: addressee.name, number: reply.number, way: reply.way, answer: replyInOneWord(reply), confirmedBy: reply.confirmedBy,
    record: record.number, late: isLate(round, addressee, reply) ? "yes" : "no", evidenced: reply.evidenceId ? "yes" : "no",
  };
  await appendAudit(tx, by, { act: "reply.send", subject: { type: "reply", id: reply.id }, caseId: round.caseId, facts, before, after: reply }, now);
  return record;
}

/** Registers a reply among the case's records: incoming, from the organisation, on the day it came. */
async function registerReply(at: AtReply, { recordId, number: version, receivedOn }: StoredReply): Promise<RegisteredRecord> {
  const { tx, workspaceId, language, round, addressee, by, now } = at;
  const subject = replySubject(language, { kind: round.kind, version, title: at.case.title }).slice(0, longestSubject);
  const entry = { direction: "incoming" as const, date: receivedOn, counterpart: addressee.name.slice(0, longestCounterpart), subject, secrecyGround: null };
  const number = await freeRecordNumber(tx, workspaceId, round.caseId);
  const record = accepted(registerRecord(entry, { id: recordId, caseId: round.caseId, number, today: stockholmDay(now) }));
  await insertRecord(tx, workspaceId, record, { registeredById: by.personId, registeredAt: now });
  return record;
}

/** Makes the file that waited a document of the reply's record: what the reply is evidenced by. */
async function storeEvidence({ tx, workspaceId, round, by, now }: AtReply, file: ReplyFile, { documentId, recordId }: { documentId: string; recordId: string }): Promise<void> {
  const blobId = await completeReplyFile(tx, workspaceId, file, now);
  await insertDocument(tx, { workspaceId, id: documentId, caseId: round.caseId, recordId, blobId, name: file.name, uploadedById: by.personId, uploadedAt: now });
}
