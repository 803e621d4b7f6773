import type { KeptEvent, KeptNotice, KeptVersion, MeetingDocument } from "#lib/data/archive.ts";
import { safeName } from "#lib/documents/archive/bag.ts";
import { askedToSign, type MinutesPart, type MinutesVersion, sealedNumbers, versionState } from "#lib/domain/approval/minutes-version.ts";
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

/** The files of a meeting's package, under the names that a Swedish archivist reads. */
export function meetingFiles({ told, versions, notices, documents, events }: KeptMeeting): readonly File[] {
  const sent = notices.map(({ number, file }) => ({ path: `kallelse/kallelse-${number}.pdf`, content: { stored: file } }));
  const enclosed = documents.map((document) => ({ path: `handlingar/${folderOf(document)}/${safeName(document.name)}`, content: { stored: document.file } }));
  return [
    { path: "sammantrade.json", content: asJson({ ...told, versions: versions.map(toldOf), documents: documents.map(describedDocument) }) },
    ...versions.flatMap(filesOfVersion),
    ...sent,
    ...enclosed,
    { path: "historik.jsonl", content: asHistory(events) },
  ];
}

/** The approved file where there is one, what was signed as data and as a file, and the scans of what was signed on paper. */
function filesOfVersion({ version, content, body, sealed, scans }: KeptVersion): File[] {
  const name = nameOf(version);
  const folder = sealed ? "protokoll" : "protokoll/ej justerade versioner";
  return [
    ...(sealed ? [{ path: `${folder}/${name}.pdf`, content: { stored: sealed } }] : []),
    { path: `${folder}/${name} underlag.pdf`, content: { stored: body } },
    { path: `${folder}/${name}.json`, content: { text: content } },
    ...scans.map((scan) => ({ path: `${folder}/${name} signerat av ${safeName(scan.name)}${endings[scan.file.mediaType] ?? ""}`, content: { stored: scan.file } })),
  ];
}

const endings: Readonly<Record<string, string>> = { "application/pdf": ".pdf", "image/jpeg": ".jpg", "image/png": ".png" };

const names: Readonly<Record<MinutesPart, string>> = { ordinary: "protokoll", immediate: "omedelbar justering", remaining: "återstående paragrafer", erratum: "rättelse av" };

function nameOf(version: MinutesVersion): string {
  const of = version.part === "ordinary" ? "" : ` ${paragraphSpan(sealedNumbers(version))}`;
  return `${names[version.part]}${of} version ${version.number}`;
}

/** What became of a version: who was asked, who signed and how, and why one came to nothing. */
function toldOf({ version }: KeptVersion) {
  const { part, number, paragraphs, digest, dueOn, requested, signatures, ended } = version;
  const signatories = askedToSign(version).map(({ id, capacity, name }) => {
    const signature = signatures.find(({ signatoryId }) => signatoryId === id);
    const signed = signature && { at: signature.at, method: signature.method.kind, digest: signature.digest, dissent: signature.dissent };
    return { capacity, name, signed: signed ?? null };
  });
  return {
    file: nameOf(version), part, number, state: versionState(version), digest, dueOn, requestedAt: requested.at, signatories,
    paragraphs: paragraphs.map(({ itemId: _, ...told }) => told),
    ended: ended && { at: ended.at, reason: ended.reason, paragraphs: ended.refused?.paragraphs ?? null },
  };
}

const folderOf = ({ place, paragraph, title }: MeetingDocument): string =>
  safeName(paragraph === null ? `punkt ${place} ${title}` : `§ ${paragraph} ${title}`);

const describedDocument = (document: MeetingDocument) => ({ folder: folderOf(document), ...described(document) });
