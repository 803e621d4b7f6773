import type { WhoAndWhen } from "#lib/domain/meeting/meeting.ts";
import { Refused } from "#lib/domain/refused.ts";
import { isAppealTimeOver } from "./days.ts";
import { type PublicNotice, standingNotices } from "./public-notice.ts";

/** How an appeal can end: the decision stands (dismissed, or the appeal was withdrawn), or the court has annulled it. */
export const appealEndings = ["dismissed", "annulled"] as const;
export type AppealEnding = (typeof appealEndings)[number];

/** That someone has appealed against some of a version's §§. `reference` is a case number, where there is one. */
export type Appeal = {
  readonly id: string;
  readonly versionId: string;
  readonly paragraphs: readonly number[];
  readonly receivedOn: string;
  readonly reference: string;
  readonly recorded: WhoAndWhen;
  readonly ended: (WhoAndWhen & { readonly ending: AppealEnding; readonly on: string }) | null;
};

/** That a § has legal force, as a person has confirmed it. */
export type LegalForce = { readonly versionId: string; readonly number: number; readonly noticeId: string; readonly confirmed: WhoAndWhen };

/** All that is known of the notices of a meeting and what followed. */
export type NoticeBoard = { readonly notices: readonly PublicNotice[]; readonly appeals: readonly Appeal[]; readonly legalForce: readonly LegalForce[] };

/** How a § stands: it can be appealed against, waits for a person, is appealed against or annulled, or has legal force. */
export type ForceState = "appealable" | "toConfirm" | "appealed" | "annulled" | "inForce";

/** How a § of a notice stands on a day. *In force* is something else, which comes of the decision itself (KL 13:14). */
export function forceState({ appeals, legalForce }: NoticeBoard, notice: PublicNotice, number: number, today: string): ForceState {
  const against = appeals.filter(({ versionId, paragraphs }) => versionId === notice.versionId && paragraphs.includes(number));
  if (legalForce.some((force) => force.versionId === notice.versionId && force.number === number)) return "inForce";
  if (against.some(({ ended }) => ended?.ending === "annulled")) return "annulled";
  if (against.some(({ ended }) => ended === null)) return "appealed";
  return isAppealTimeOver(notice, today) ? "toConfirm" : "appealable";
}

/**
 * Confirms that §§ of a notice have legal force, on a day. Only ever by a person (DOMAIN.md §1). Refuses a notice that
 * another has replaced, none or other §§, and each that can still be appealed against, is appealed against or annulled, or
 * has legal force already.
 */
export function confirmLegalForce(
  board: NoticeBoard,
  { noticeId, paragraphs, confirmed, today }: { noticeId: string; paragraphs: readonly number[]; confirmed: WhoAndWhen; today: string },
): readonly LegalForce[] | Refused {
  const notice = standingNotices(board.notices).find(({ id }) => id === noticeId);
  if (!notice) return new Refused("publicNotice.notStanding");
  if (paragraphs.length === 0) return new Refused("publicNotice.noParagraphs");
  for (const number of paragraphs) {
    const refusal = reasonAgainstForce(board, notice, number, today);
    if (refusal) return refusal;
  }
  return [...new Set(paragraphs)].map((number) => ({ versionId: notice.versionId, number, noticeId, confirmed }));
}

function reasonAgainstForce(board: NoticeBoard, notice: PublicNotice, number: number, today: string): Refused | null {
  if (!notice.paragraphs.includes(number)) return new Refused("publicNotice.otherParagraph", { number });
  switch (forceState(board, notice, number, today)) {
    case "toConfirm":
      return null;
    case "appealable":
      return new Refused("publicNotice.canBeAppealed", { number, day: notice.appealTo });
    case "appealed":
      return new Refused("publicNotice.isAppealed", { number });
    case "annulled":
      return new Refused("publicNotice.isAnnulled", { number });
    case "inForce":
      return new Refused("publicNotice.hasForce", { number });
  }
}

/**
 * Records that someone has appealed against §§ of a notice. Refuses none or other §§, those that have legal force, and a
 * day that hasn't come or is before the §§ were approved.
 */
export function recordAppeal(board: NoticeBoard, noticeId: string, appeal: Omit<Appeal, "versionId" | "ended">, today: string): Appeal | Refused {
  const notice = standingNotices(board.notices).find(({ id }) => id === noticeId);
  if (!notice) return new Refused("publicNotice.notStanding");
  if (appeal.paragraphs.length === 0) return new Refused("publicNotice.noParagraphs");
  const other = appeal.paragraphs.find((number) => !notice.paragraphs.includes(number));
  if (other !== undefined) return new Refused("publicNotice.otherParagraph", { number: other });
  const inForce = appeal.paragraphs.find((number) => forceState(board, notice, number, today) === "inForce");
  if (inForce !== undefined) return new Refused("publicNotice.hasForce", { number: inForce });
  if (appeal.receivedOn > today || appeal.receivedOn < notice.approvedOn) return new Refused("publicNotice.appealDay");
  return { ...appeal, versionId: notice.versionId, ended: null };
}

/** Records how an appeal ended. Refuses one that has ended, and a day that hasn't come or is before the appeal came in. */
export function endAppeal(appeal: Appeal | undefined, ended: NonNullable<Appeal["ended"]>, today: string): Appeal | Refused {
  if (!appeal) return new Refused("publicNotice.unknownAppeal");
  if (appeal.ended) return new Refused("publicNotice.appealEnded");
  if (ended.on > today || ended.on < appeal.receivedOn) return new Refused("publicNotice.endDay");
  return { ...appeal, ended };
}
