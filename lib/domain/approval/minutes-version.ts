import type { ApprovalOrder } from "#lib/domain/body/rules.ts";
import type { WhoAndWhen } from "#lib/domain/meeting/meeting.ts";

/**
 * What of a meeting is approved together: its minutes, single §§ approved at the meeting itself (omedelbar justering),
 * §§ that the minutes left unresolved and that are approved later, or an erratum of a § that is approved (rättelse).
 */
export const minutesParts = ["ordinary", "immediate", "remaining", "erratum"] as const;
export type MinutesPart = (typeof minutesParts)[number];

/** How a § stands in a version: sealed by its signatures, or only named, since it is approved by itself or not yet. */
export type ParagraphStanding = "sealed" | "approvedAtOnce" | "unresolved";

/** A § number of a version. `digest` is of its content, and null for one that is only named; `itemId` null for a number without a §. */
export type VersionParagraph = {
  readonly number: number;
  readonly itemId: string | null;
  readonly standing: ParagraphStanding;
  readonly digest: string | null;
};

export type SignatoryCapacity = "secretary" | "chair" | "adjuster";

/** One asked to sign. `paragraphs` are the §§ signed for, where several have chaired; null for all. */
export type Signatory = {
  readonly id: string;
  readonly capacity: SignatoryCapacity;
  readonly participantId: string;
  /** Null for one who is not in the register: only a signature on paper can be recorded. */
  readonly personId: string | null;
  readonly name: string;
  readonly paragraphs: readonly number[] | null;
  /** The adjuster in whose place this one was chosen later. */
  readonly replacesId: string | null;
};

/** How it was signed: with the password given anew, a fresh sign-in at the identity provider, or on paper. */
export type SigningMethod =
  | { readonly kind: "password" }
  | { readonly kind: "openId" }
  /** `day` is the day written on the paper; the file is the scan of it. Who recorded it is in the signature's `by`. */
  | { readonly kind: "paper"; readonly day: string; readonly scanId: string };

/** A signature on one version's content, `digest`. `dissent` is what the signatory wanted noted; null for nothing. */
export type Signature = WhoAndWhen & {
  readonly signatoryId: string;
  readonly method: SigningMethod;
  readonly digest: string;
  readonly dissent: string | null;
};

/**
 * Why a version came to nothing: one who was asked refused it (all, or the §§ named), or the secretary took it back.
 * It stays readable, with this.
 */
export type VersionEnd = WhoAndWhen & {
  readonly reason: string;
  readonly refused: { readonly signatoryId: string; readonly paragraphs: readonly number[] | null } | null;
};

/**
 * One version of a document that is approved: what it holds, who is asked to sign it, and what has been done. Versions
 * with the same `documentId` follow each other; `number` runs 1, 2, 3 … What state it is in is never stored.
 */
export type MinutesVersion = {
  readonly id: string;
  readonly meetingId: string;
  readonly documentId: string;
  readonly part: MinutesPart;
  readonly number: number;
  readonly paragraphs: readonly VersionParagraph[];
  /** Of the content, the attachments and the body's file: what each signature covers. */
  readonly digest: string;
  readonly requested: WhoAndWhen;
  /** The last day to have it approved; null where the rules set none. */
  readonly dueOn: string | null;
  /** The order in which the rules let it be signed, as they were when it was asked for. */
  readonly order: ApprovalOrder;
  readonly signatories: readonly Signatory[];
  readonly signatures: readonly Signature[];
  readonly ended: VersionEnd | null;
};

export type VersionState = "toSign" | "beingSigned" | "approved" | "refused" | "recalled";

/** How far a version has come. One that a newer version has taken the place of, unsigned, is still "toSign": see `isNewest`. */
export function versionState(version: MinutesVersion): VersionState {
  if (version.ended) return version.ended.refused ? "refused" : "recalled";
  if (version.signatures.length === 0) return "toSign";
  return leftToSign(version).length === 0 ? "approved" : "beingSigned";
}

/** Those whose signatures it takes: all asked but those in whose place another was chosen. */
export function askedToSign({ signatories }: Pick<MinutesVersion, "signatories">): readonly Signatory[] {
  return signatories.filter(({ id }) => !signatories.some(({ replacesId }) => replacesId === id));
}

/** Those asked who haven't signed. */
export function leftToSign(version: Pick<MinutesVersion, "signatories" | "signatures">): readonly Signatory[] {
  return askedToSign(version).filter(({ id }) => !version.signatures.some(({ signatoryId }) => signatoryId === id));
}

/** When the last of the signatures asked for was given; null for what isn't approved. */
export function approvedAt(version: MinutesVersion): Date | null {
  if (versionState(version) !== "approved") return null;
  return version.signatures.reduce((last, { at }) => (at > last ? at : last), version.signatures[0]!.at);
}

/** Tells whether no later version of the same document has been made. */
export function isNewest(version: MinutesVersion, versions: readonly MinutesVersion[]): boolean {
  return !versions.some(({ documentId, number }) => documentId === version.documentId && number > version.number);
}

/** The versions that count: the newest of each document, unless it was refused or taken back. */
export function standingVersions(versions: readonly MinutesVersion[]): readonly MinutesVersion[] {
  return versions.filter((version) => version.ended === null && isNewest(version, versions));
}

/** The numbers of the §§ that the version's signatures seal. */
export function sealedNumbers({ paragraphs }: { readonly paragraphs: readonly Pick<VersionParagraph, "number" | "standing">[] }): readonly number[] {
  return paragraphs.filter(({ standing }) => standing === "sealed").map(({ number }) => number);
}
