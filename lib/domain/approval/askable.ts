import { type Meeting, meetingState } from "#lib/domain/meeting/meeting.ts";
import type { Paragraph } from "#lib/domain/paragraph/paragraph.ts";
import type { Approvable } from "./plan-approval.ts";
import { type MinutesPart, type MinutesVersion, sealedNumbers, standingVersions, versionState } from "./minutes-version.ts";

/** The §§ that there is a choice of when approval is asked for, by their numbers. */
export type AskableParagraphs = {
  /** Refused by themselves: the minutes can be sent without them. */
  readonly unresolved: readonly number[];
  /** Decided at a meeting that goes on, and not sent: can be approved at once. */
  readonly immediate: readonly number[];
  /** Left unresolved by approved minutes, and not sent since. */
  readonly remaining: readonly number[];
};

/** Which §§ the secretary can choose among. Whether those chosen can be sent as the meeting stands, `planApproval` tells. */
export function askableParagraphs({ meeting, paragraphs, decidedItemIds, versions }: Omit<Approvable, "rules" | "presence">): AskableParagraphs {
  const given = paragraphs.filter(({ state }) => state === "given");
  const standing = standingVersions(versions);
  const sealedIn = (part: MinutesPart) => standing.filter((version) => version.part === part).flatMap(sealedNumbers);
  const atOnce = sealedIn("immediate");
  const refused = versions.filter(({ part }) => part === "ordinary").flatMap(({ ended }) => ended?.refused?.paragraphs ?? []);
  const isDecided = ({ itemId }: Paragraph) => itemId !== null && decidedItemIds.includes(itemId);
  return {
    unresolved: given.map(({ number }) => number).filter((number) => refused.includes(number) && !atOnce.includes(number)),
    immediate: isOpen(meeting) ? given.filter(isDecided).map(({ number }) => number).filter((number) => !atOnce.includes(number)) : [],
    remaining: leftParagraphs(versions),
  };
}

/** The §§ that approved minutes left unresolved, and that nobody has been asked to sign by themselves since. */
export function leftParagraphs(versions: readonly MinutesVersion[]): readonly number[] {
  const standing = standingVersions(versions);
  const minutes = standing.find((version) => version.part === "ordinary" && versionState(version) === "approved");
  const sentLater = standing.filter(({ part }) => part === "remaining").flatMap(sealedNumbers);
  const left = minutes?.paragraphs.filter((paragraph) => paragraph.standing === "unresolved") ?? [];
  return left.map(({ number }) => number).filter((number) => !sentLater.includes(number));
}

/** Why a § was refused the last time that was said of it alone; null where it was said of several together. */
export function reasonLeft(versions: readonly MinutesVersion[], number: number): string | null {
  const isOfItAlone = (paragraphs: readonly number[] | null | undefined) => paragraphs?.length === 1 && paragraphs[0] === number;
  return versions.findLast(({ ended }) => isOfItAlone(ended?.refused?.paragraphs))?.ended?.reason ?? null;
}

const isOpen = (meeting: Meeting): boolean => meetingState(meeting) === "open";
