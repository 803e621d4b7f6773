import type { VersionParagraph } from "#lib/domain/approval/minutes-version.ts";
import type { ApprovalPlan } from "#lib/domain/approval/plan-approval.ts";
import type { Minutes, MinutesEntry } from "#lib/domain/minutes/minutes.ts";
import { paragraphsInWords } from "#lib/domain/paragraph/in-words.ts";
import { translator } from "#lib/i18n/translator.ts";

/**
 * The minutes as a version of them is signed: the §§ that it seals, the numbers of those that it only names, and its own
 * signature lines. Single §§ that are approved by themselves have a title that says so.
 */
export function minutesOfVersion(minutes: Minutes, { part, paragraphs, signatories }: Pick<ApprovalPlan, "part" | "paragraphs" | "signatories">): Minutes {
  const words = translator(minutes.language, "minutes");
  const numbers = minutes.entries.map(({ number }) => number);
  return {
    ...minutes,
    draft: false,
    title: part === "ordinary" ? minutes.title : words(part === "immediate" ? "titleImmediate" : "titleRemaining"),
    entries: minutes.entries.flatMap((entry) => entryIn(entry, paragraphs)),
    signatures: signatories.map(({ capacity, name, paragraphs: own }) => ({ capacity, name, span: own && paragraphsInWords(own, numbers) })),
  };
}

function entryIn(entry: MinutesEntry, paragraphs: readonly Pick<VersionParagraph, "number" | "standing">[]): readonly MinutesEntry[] {
  const standing = paragraphs.find(({ number }) => number === entry.number)?.standing;
  if (standing === undefined) return [];
  return [standing === "sealed" ? entry : { kind: "void", number: entry.number, reason: standing }];
}
