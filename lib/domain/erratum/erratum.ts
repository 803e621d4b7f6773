import type { ApprovalPlan } from "#lib/domain/approval/plan-approval.ts";
import { reasonAgainstSignatories } from "#lib/domain/approval/plan-approval.ts";
import type { MinutesVersion } from "#lib/domain/approval/minutes-version.ts";
import { isNewest, versionState } from "#lib/domain/approval/minutes-version.ts";
import { whoSigns } from "#lib/domain/approval/signatories.ts";
import type { BodyRules } from "#lib/domain/body/rules.ts";
import type { ExtractSource } from "#lib/domain/extract/source.ts";
import type { Meeting } from "#lib/domain/meeting/meeting.ts";
import type { Presence } from "#lib/domain/presence/presence.ts";
import { Refused } from "#lib/domain/refused.ts";

/** What an erratum says of a § (rättelse): what stands there, what it should read, and why. */
export type ErratumText = { readonly stands: string; readonly shouldRead: string; readonly reason: string };

/** An erratum as it is stored: the version by which it is signed, and the § and version that it corrects. */
export type Erratum = ErratumText & { readonly versionId: string; readonly correctedVersionId: string; readonly number: number };

export const longestErratum = 5000;

/** What an erratum is asked for on: the approved § with the words of it, the meeting, and the versions there are. */
export type Correctable = {
  readonly source: ExtractSource;
  /** The § as it is printed, in words. */
  readonly words: string;
  readonly versions: readonly MinutesVersion[];
  readonly meeting: Pick<Meeting, "adjusterIds">;
  readonly presence: Presence;
  readonly rules: Pick<BodyRules, "adjusters">;
};

/**
 * Works out the version by which an erratum is signed, by those who sign for the § itself. The words of a decision are
 * never changed after the meeting: the erratum stands beside them (JO 3339-2013). Refuses what says nothing, what is said to
 * stand in the § and doesn't, and a second erratum of the § while one is being signed. One that was refused or taken back
 * is followed by the next version of the same document.
 */
export function planErratum({ source, words, versions, meeting, presence, rules }: Correctable, text: ErratumText): ApprovalPlan | Refused {
  const { number, itemId } = source.paragraph;
  const refusal = reasonAgainstText(text, words, number);
  if (refusal) return refusal;
  const latest = versions.filter((version) => version.part === "erratum" && version.paragraphs.some((each) => each.number === number) && isNewest(version, versions)).at(-1);
  const state = latest && versionState(latest);
  if (state === "toSign" || state === "beingSigned") return new Refused("erratum.underWay", { number });
  const continued = state === "refused" || state === "recalled" ? latest! : null;
  const signatories = whoSigns(meeting, presence, [number]);
  return (
    reasonAgainstSignatories(signatories, rules) ?? {
      part: "erratum",
      documentId: continued?.documentId ?? null,
      number: (continued?.number ?? 0) + 1,
      paragraphs: [{ number, itemId, standing: "sealed" }],
      signatories,
    }
  );
}

function reasonAgainstText({ stands, shouldRead, reason }: ErratumText, words: string, number: number): Refused | null {
  if ([stands, shouldRead, reason].some((part) => part.trim() === "")) return new Refused("erratum.incomplete");
  if (spaced(stands) === spaced(shouldRead)) return new Refused("erratum.nothingChanged");
  return spaced(words).includes(spaced(stands)) ? null : new Refused("erratum.notInParagraph", { number });
}

/** Where lines break and how wide the spaces are makes no difference to what stands. */
const spaced = (words: string): string => words.replace(/\s+/gu, " ").trim();
