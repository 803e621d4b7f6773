import type { ApprovedAt } from "#lib/domain/reservation/until-approval.ts";
import { approvedAt, type MinutesVersion, standingVersions } from "./minutes-version.ts";

/** What can no longer be changed of a meeting's record, as its versions stand. */
export type Frozen = {
  /** All that belongs to the meeting as a whole: its times, who took part, the numbers. */
  readonly meeting: boolean;
  /** The items whose §§ are sealed, beside which nothing may be changed. */
  readonly itemIds: ReadonlySet<string>;
};

/**
 * What the signatures have frozen: from the first one nothing of a version's §§ may be changed, and with the minutes
 * nothing of the meeting either. A version that was refused or taken back freezes nothing: its own text is kept apart.
 * The database keeps the same rule by itself.
 */
export function frozenBy(versions: readonly MinutesVersion[]): Frozen {
  const signed = standingVersions(versions).filter(({ signatures }) => signatures.length > 0);
  const sealed = signed.flatMap(({ paragraphs }) => paragraphs.filter(({ standing }) => standing === "sealed"));
  return {
    meeting: signed.some(({ part }) => part === "ordinary"),
    itemIds: new Set(sealed.flatMap(({ itemId }) => itemId ?? [])),
  };
}

/**
 * Tells whether the meeting's § numbers are fixed: once a § has been signed they stay, also where that version was
 * refused afterwards, since someone has put their name under them (DOMAIN.md §3, "Numbering").
 */
export function numbersAreFixed(versions: readonly MinutesVersion[]): boolean {
  return versions.some(({ signatures }) => signatures.length > 0);
}

/** When the minutes were approved, and the item's § by itself: until then the reasons of a reservation can be handed in. */
export function whenApproved(versions: readonly MinutesVersion[], itemId: string): ApprovedAt {
  const sealing = versions.filter(({ paragraphs }) => paragraphs.some((each) => each.itemId === itemId && each.standing === "sealed"));
  const momentOf = (ofPart: (version: MinutesVersion) => boolean) => sealing.filter(ofPart).map(approvedAt).find((at) => at !== null) ?? null;
  return { minutes: momentOf(({ part }) => part === "ordinary"), paragraph: momentOf(({ part }) => part === "immediate" || part === "remaining") };
}
