import type { BodyRules } from "#lib/domain/body/rules.ts";
import { type Meeting, meetingState } from "#lib/domain/meeting/meeting.ts";
import type { Paragraph } from "#lib/domain/paragraph/paragraph.ts";
import type { Presence } from "#lib/domain/presence/presence.ts";
import { Refused } from "#lib/domain/refused.ts";
import { isNewest, type MinutesPart, type MinutesVersion, sealedNumbers, standingVersions, type VersionParagraph, versionState } from "./minutes-version.ts";
import { type ToSign, whoSigns } from "./signatories.ts";

/** What an approval is asked for on: the meeting as it stands, and the versions there are. */
export type Approvable = {
  readonly meeting: Meeting;
  readonly rules: Pick<BodyRules, "adjusters">;
  readonly presence: Presence;
  readonly paragraphs: readonly Paragraph[];
  /** The items that have a decision. */
  readonly decidedItemIds: readonly string[];
  readonly versions: readonly MinutesVersion[];
};

/** What is asked for: the minutes, perhaps with §§ left unresolved, or single §§. */
export type Asked =
  | { readonly part: "ordinary"; readonly unresolved: readonly number[] }
  | { readonly part: "immediate" | "remaining"; readonly numbers: readonly number[] };

/** What the next version holds and who is to sign it; `documentId` is null for a document of its own. */
export type ApprovalPlan = {
  readonly part: MinutesPart;
  readonly documentId: string | null;
  readonly number: number;
  readonly paragraphs: readonly Omit<VersionParagraph, "digest">[];
  readonly signatories: readonly ToSign[];
};

/**
 * Works out the version that an approval is asked for on. Refuses the minutes of a meeting that isn't closed, and §§ to
 * be approved at once of one that is or that aren't decided; §§ that are approved already, or that someone has begun to
 * sign; to leave a § unresolved that nobody has refused by itself; and when there is nobody to sign in a capacity that
 * it takes. §§ approved at once are named in the minutes and not approved again (DOMAIN.md §3, "Approval").
 */
export function planApproval(approvable: Approvable, asked: Asked): ApprovalPlan | Refused {
  const { meeting, versions, presence } = approvable;
  const covered = reasonAgainstPart(meeting, asked.part) ?? (asked.part === "ordinary" ? wholeMinutes(approvable, asked.unresolved) : singleParagraphs(approvable, asked));
  if (covered instanceof Refused) return covered;
  const sealed = sealedNumbers({ paragraphs: covered });
  if (sealed.length === 0) return new Refused("approval.noParagraphs");

  const earlier = earlierVersion(versions, asked.part, sealed);
  if (earlier instanceof Refused) return earlier;
  const signatories = whoSigns(meeting, presence, sealed);
  const refusal = reasonAgainstSignatories(signatories, approvable.rules);
  if (refusal) return refusal;
  return { part: asked.part, documentId: earlier?.documentId ?? null, number: (earlier?.number ?? 0) + 1, paragraphs: covered, signatories };
}

function reasonAgainstPart(meeting: Meeting, part: MinutesPart): Refused | null {
  const state = meetingState(meeting);
  if (state === "cancelled") return new Refused("meeting.alreadyCancelled");
  if (part === "immediate" && state === "closed") return new Refused("approval.tooLateForImmediate");
  if (part === "immediate") return state === "open" ? null : new Refused("meeting.notOpened");
  return state === "closed" ? null : new Refused("approval.meetingNotClosed");
}

type Covered = readonly Omit<VersionParagraph, "digest">[] | Refused;

function wholeMinutes({ paragraphs, versions }: Approvable, unresolved: readonly number[]): Covered {
  const byThemselves = standingVersions(versions).filter(({ part }) => part === "immediate");
  const underWay = byThemselves.find((version) => versionState(version) !== "approved");
  if (underWay) return new Refused("approval.immediateUnderWay", { number: sealedNumbers(underWay)[0]! });
  const approvedAtOnce = byThemselves.flatMap(sealedNumbers);
  const refused = versions.filter(({ part }) => part === "ordinary").flatMap(({ ended }) => ended?.refused?.paragraphs ?? []);
  const unasked = unresolved.find((number) => !refused.includes(number) || approvedAtOnce.includes(number));
  if (unasked !== undefined) return new Refused("approval.notRefusedByItself", { number: unasked });
  return paragraphs.map(({ number, itemId }) => ({
    number,
    itemId,
    standing: approvedAtOnce.includes(number) ? "approvedAtOnce" : unresolved.includes(number) ? "unresolved" : "sealed",
  }));
}

function singleParagraphs({ paragraphs, decidedItemIds, versions }: Approvable, { part, numbers }: Extract<Asked, { numbers: unknown }>): Covered {
  const given = paragraphs.filter(({ state }) => state === "given");
  const unknown = numbers.find((number) => !given.some((paragraph) => paragraph.number === number));
  if (unknown !== undefined) return new Refused("approval.unknownParagraph", { number: unknown });
  const wanted = given.filter(({ number }) => numbers.includes(number));
  const undecided = wanted.find(({ itemId }) => itemId === null || !decidedItemIds.includes(itemId));
  if (part === "immediate" && undecided) return new Refused("approval.notDecided", { number: undecided.number });
  const left = standingVersions(versions).find((version) => version.part === "ordinary" && versionState(version) === "approved");
  const resolved = wanted.find(({ number }) => !left?.paragraphs.some((each) => each.number === number && each.standing === "unresolved"));
  if (part === "remaining" && resolved) return new Refused("approval.notUnresolved", { number: resolved.number });
  return wanted.map(({ number, itemId }) => ({ number, itemId, standing: "sealed" }));
}

/** The latest version of the document that the next one continues, null where it begins one; refused where §§ of it are signed. */
function earlierVersion(versions: readonly MinutesVersion[], part: MinutesPart, sealed: readonly number[]): MinutesVersion | null | Refused {
  const sharing = versions.filter((version) => isNewest(version, versions) && version.part === part && (part === "ordinary" || shared(version, sealed) !== undefined));
  const approved = sharing.find((version) => versionState(version) === "approved");
  if (approved) return new Refused("approval.alreadyApproved", { number: shared(approved, sealed) ?? sealed[0]! });
  const signed = sharing.find((version) => versionState(version) === "beingSigned");
  if (signed) return new Refused("approval.beingSigned", { number: shared(signed, sealed) ?? sealed[0]! });
  const open = sharing.filter(({ ended }) => ended === null);
  if (open.length > 1) return new Refused("approval.severalDocuments");
  return open[0] ?? sharing.at(-1) ?? null;
}

function shared(version: MinutesVersion, sealed: readonly number[]): number | undefined {
  return sealedNumbers(version).find((number) => sealed.includes(number));
}

/** Why those who are to sign don't suffice, or null: it takes a secretary, a chair and as many adjusters as the body's rules say. */
export function reasonAgainstSignatories(signatories: readonly ToSign[], rules: Pick<BodyRules, "adjusters">): Refused | null {
  const count = (capacity: ToSign["capacity"]) => signatories.filter((signatory) => signatory.capacity === capacity).length;
  if (count("secretary") === 0) return new Refused("approval.noSecretary");
  if (count("chair") === 0) return new Refused("approval.noChair");
  return count("adjuster") < rules.adjusters ? new Refused("approval.tooFewAdjusters", { required: rules.adjusters }) : null;
}
