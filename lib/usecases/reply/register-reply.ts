import { insertDocument } from "#lib/data/document.ts";
import { freeRecordNumber, insertRecord } from "#lib/data/record.ts";
import type { StoredReply } from "#lib/data/reply.ts";
import { completeReplyFile, findReplyFile, type ReplyFile } from "#lib/data/reply-file.ts";
import { replySubject } from "#lib/documents/reply/reply-words.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { longestCounterpart, longestSubject, type RegisteredRecord, registerRecord } from "#lib/domain/record/record.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { type AtReply, languageOf } from "./door.ts";

/** The file that waits for this reply, which must be the one that was seen (`reply.fileChanged`); null for none. */
export async function checkSeenFile({ tx, workspaceId, addressee, way }: AtReply, seen: string): Promise<ReplyFile | null> {
  const file = await findReplyFile(tx, workspaceId, { addresseeId: addressee.id, ofPaper: way === "paper" });
  if ((file?.sha256 ?? "") !== seen) throw new Refused("reply.fileChanged");
  return file;
}

/** Registers a reply among the case's records: incoming, from the organisation, on the day it came. */
export async function registerReply(at: AtReply, { recordId, number: version, receivedOn }: StoredReply): Promise<RegisteredRecord> {
  const { tx, workspaceId, round, addressee, by, now } = at;
  const { language } = await languageOf(at);
  const subject = replySubject(language, { kind: round.kind, version, title: at.case.title }).slice(0, longestSubject);
  const entry = { direction: "incoming" as const, date: receivedOn, counterpart: addressee.name.slice(0, longestCounterpart), subject, secrecyGround: null };
  const number = await freeRecordNumber(tx, workspaceId, round.caseId);
  const record = accepted(registerRecord(entry, { id: recordId, caseId: round.caseId, number, today: stockholmDay(now) }));
  await insertRecord(tx, workspaceId, record, { registeredById: by.personId, registeredAt: now });
  return record;
}

/** Makes the file that waited a document of the reply's record: what the reply is evidenced by. */
export async function storeEvidence({ tx, workspaceId, round, by, now }: AtReply, file: ReplyFile, { documentId, recordId }: { documentId: string; recordId: string }): Promise<void> {
  const blobId = await completeReplyFile(tx, workspaceId, file, now);
  await insertDocument(tx, { workspaceId, id: documentId, caseId: round.caseId, recordId, blobId, name: file.name, uploadedById: by.personId, uploadedAt: now });
}
