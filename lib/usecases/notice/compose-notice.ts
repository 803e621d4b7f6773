import type { NoticeFile, NoticeItemSource, NoticeSource } from "#lib/data/notice.ts";
import { readFile } from "#lib/data/store-file.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { type Notice, type NoticeDocument, type NoticeItem, withoutSecretItems } from "#lib/documents/notice/notice.ts";
import { proposalSource } from "#lib/documents/wording/proposal-source.ts";
import { definiteName } from "#lib/domain/body/body.ts";
import type { Language } from "#lib/domain/calendar/in-words.ts";
import { sittingsOf } from "#lib/domain/meeting/sittings.ts";

/**
 * The notice as it reaches everyone who is called: of a secret item only that there is one. The bytes of its PDFs are
 * read one file at a time, in short transactions of their own.
 */
export async function composeNotice(workspaceId: string, source: NoticeSource, issue: { by: string; at: Date }): Promise<Notice> {
  const { meeting, body, agenda, association, language } = source;
  const items: NoticeItem[] = [];
  for (const [place, item] of source.items.entries()) items.push(await noticeItem(workspaceId, item, place + 1, language));
  return withoutSecretItems({
    language,
    asOf: issue.at,
    association,
    body: { name: body.name, definite: definiteName(body) },
    subtitle: body.name,
    place: [meeting.place, meeting.distanceAddress].filter(Boolean).join("\n"),
    times: sittingsOf(meeting).map(({ date, from, to }) => ({ date, from, to })),
    message: null,
    issuedBy: issue.by,
    agendaVersion: agenda.issued.length + 1,
    items,
  });
}

async function noticeItem(workspaceId: string, source: NoticeItemSource, number: number, language: Language): Promise<NoticeItem> {
  const { item, registrationNumber, secrecyGround, proposals } = source;
  const documents: NoticeDocument[] = [];
  // What does not reach everyone is not even read.
  for (const file of secrecyGround === null ? source.documents : []) documents.push(await noticeDocument(workspaceId, file));
  return {
    number,
    title: item.title,
    registrationNumber,
    presenter: item.presenter || null,
    late: item.addedLateAt !== null,
    withdrawn: item.withdrawn !== null,
    secrecy: secrecyGround === null ? null : { ground: secrecyGround },
    proposals: item.withdrawn
      ? []
      : proposals.map(({ origin, proposerName, clauses }) => ({ source: proposalSource(origin, proposerName, language), clauses: [...clauses] })),
    documents,
  };
}

async function noticeDocument(workspaceId: string, { name, mediaType, blobId, size }: NoticeFile): Promise<NoticeDocument> {
  const isPdf = mediaType === "application/pdf";
  return { title: name, pdf: isPdf ? await inTransaction(workspaceId, (tx) => readFile(tx, workspaceId, blobId, size)) : null };
}
