import { type Meeting, meetingState } from "#lib/domain/meeting/meeting.ts";
import type { Paragraph } from "#lib/domain/paragraph/paragraph.ts";
import type { Approvable } from "./plan-approval.ts";
import { type MinutesPart, sealedNumbers, standingVersions, versionState } from "./minutes-version.ts";

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
  const [atOnce, later] = [sealedIn("immediate"), sealedIn("remaining")];
  const minutes = standing.find(({ part }) => part === "ordinary");
  const refused = versions.filter(({ part }) => part === "ordinary").flatMap(({ ended }) => ended?.refused?.paragraphs ?? []);
  const left = minutes && versionState(minutes) === "approved" ? minutes.paragraphs.filter(({ standing: how }) => how === "unresolved") : [];
  const isDecided = ({ itemId }: Paragraph) => itemId !== null && decidedItemIds.includes(itemId);
  return {
    unresolved: given.map(({ number }) => number).filter((number) => refused.includes(number) && !atOnce.includes(number)),
    immediate: isOpen(meeting) ? given.filter(isDecided).map(({ number }) => number).filter((number) => !atOnce.includes(number)) : [],
    remaining: left.map(({ number }) => number).filter((number) => !later.includes(number)),
  };
}

const isOpen = (meeting: Meeting): boolean => meetingState(meeting) === "open";
