import type { KeptEvent, KeptNotice, KeptVersion, MeetingDocument } from "#lib/data/archive.ts";
import type { ArchiveWords } from "#lib/documents/archive/archive-words.ts";
import { safeName } from "#lib/documents/archive/bag.ts";
import { askedToSign, type MinutesVersion, sealedNumbers, versionState } from "#lib/domain/approval/minutes-version.ts";
import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";
import { asHistory, asJson, described, type Content } from "./package.ts";

export type KeptMeeting = {
  /** What the meeting was: association, body, days and place. */
  readonly told: Readonly<Record<string, unknown>>;
  readonly versions: readonly KeptVersion[];
  readonly notices: readonly KeptNotice[];
  readonly documents: readonly MeetingDocument[];
  readonly events: readonly KeptEvent[];
};

type File = { readonly path: string; readonly content: Content };

/** The files of a meeting's package, under the names that an archivist reads. */
export function meetingFiles({ told, versions, notices, documents, events }: KeptMeeting, words: ArchiveWords): readonly File[] {
  const sent = notices.map(({ number, file }) => ({ path: `${words("folder.notices")}/${words("file.notice", { number })}.pdf`, content: { stored: file } }));
  const enclosed = documents.map((document) => ({ path: `${words("folder.documents")}/${folderOf(document, words)}/${safeName(document.name)}`, content: { stored: document.file } }));
  return [
    { path: `${words("file.meeting")}.json`, content: asJson({ ...told, versions: versions.map((version) => toldOf(version, words)), documents: documents.map((document) => ({ folder: folderOf(document, words), ...described(document) })) }) },
    ...versions.flatMap((version) => filesOfVersion(version, words)),
    ...sent,
    ...enclosed,
    { path: `${words("file.history")}.jsonl`, content: asHistory(events) },
  ];
}

/** The approved file where there is one, what was signed as data and as a file, and the scans of what was signed on paper. */
function filesOfVersion({ version, content, body, sealed, scans }: KeptVersion, words: ArchiveWords): File[] {
  const name = nameOf(version, words);
  const folder = sealed ? words("folder.minutes") : `${words("folder.minutes")}/${words("folder.unapproved")}`;
  const scanned = (by: string) => words("file.scan", { minutes: name, name: safeName(by) });
  return [
    ...(sealed ? [{ path: `${folder}/${name}.pdf`, content: { stored: sealed } }] : []),
    { path: `${folder}/${words("file.basis", { minutes: name })}.pdf`, content: { stored: body } },
    { path: `${folder}/${name}.json`, content: { text: content } },
    ...scans.map((scan) => ({ path: `${folder}/${scanned(scan.name)}${endings[scan.file.mediaType] ?? ""}`, content: { stored: scan.file } })),
  ];
}

const endings: Readonly<Record<string, string>> = { "application/pdf": ".pdf", "image/jpeg": ".jpg", "image/png": ".png" };

const nameOf = (version: MinutesVersion, words: ArchiveWords): string =>
  words(`minutes.${version.part}`, { paragraphs: paragraphSpan(sealedNumbers(version)), number: version.number });

/** What became of a version: who was asked, who signed and how, and why one came to nothing. */
function toldOf({ version }: KeptVersion, words: ArchiveWords) {
  const { part, number, paragraphs, digest, dueOn, requested, signatures, ended } = version;
  const signatories = askedToSign(version).map(({ id, capacity, name }) => {
    const signature = signatures.find(({ signatoryId }) => signatoryId === id);
    const signed = signature && { at: signature.at, method: signature.method.kind, digest: signature.digest, dissent: signature.dissent };
    return { capacity, name, signed: signed ?? null };
  });
  return {
    file: nameOf(version, words), part, number, state: versionState(version), digest, dueOn, requestedAt: requested.at, signatories,
    paragraphs: paragraphs.map(({ itemId: _, ...told }) => told),
    ended: ended && { at: ended.at, reason: ended.reason, paragraphs: ended.refused?.paragraphs ?? null },
  };
}

const folderOf = ({ place, paragraph, title }: MeetingDocument, words: ArchiveWords): string =>
  safeName(paragraph === null ? words("folder.item", { place, title }) : words("folder.paragraph", { number: paragraph, title }));
