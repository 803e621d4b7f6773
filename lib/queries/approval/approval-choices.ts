import { decisionsOfItems } from "#lib/data/decision.ts";
import type { StoredMeeting } from "#lib/data/meeting.ts";
import { nextMeetingOf } from "#lib/data/next-meeting.ts";
import { loadParagraphs } from "#lib/data/paragraph.ts";
import { paragraphsLeft } from "#lib/data/paragraphs-left.ts";
import { loadPresence } from "#lib/data/presence.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { type AskableParagraphs, askableParagraphs } from "#lib/domain/approval/askable.ts";
import { chooseSubstituteAdjuster } from "#lib/domain/approval/choose-substitute.ts";
import { leftToSign, type MinutesVersion } from "#lib/domain/approval/minutes-version.ts";
import type { LeftStanding } from "#lib/domain/approval/take-up-left.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { Paragraph } from "#lib/domain/paragraph/paragraph.ts";
import { servesAtAll } from "#lib/domain/presence/serves-at-all.ts";
import { Refused } from "#lib/domain/refused.ts";

/** How the §§ that the minutes left come before the body again. */
export type LeftChoices = {
  /** Those that have been put up at a later meeting, and on what day that is. */
  readonly takenUp: readonly { readonly number: number; readonly standing: LeftStanding; readonly meetingId: string; readonly day: string }[];
  /** The body's next meeting, for those that no meeting has taken up; null where there are none, or it isn't planned. */
  readonly nextMeetingId: string | null;
};

/** What one who asks for approval has to choose among. */
export type ApprovalChoices = AskableParagraphs & {
  readonly left: LeftChoices;
  /** What the §§ are about, by their numbers; nothing of one that is secret. */
  readonly titles: Readonly<Record<number, string>>;
  /** Who can sign in the place of an adjuster who hasn't: participants by their ids. */
  readonly substitutes: readonly { readonly id: string; readonly name: string }[];
};

/** What can be chosen at a meeting, and on the version that is shown of it. */
export async function approvalChoices(tx: Tx, workspaceId: string, stored: StoredMeeting, versions: readonly MinutesVersion[], shown: MinutesVersion | null, now: Date): Promise<ApprovalChoices> {
  const { meeting } = stored;
  const { paragraphs } = await loadParagraphs(tx, workspaceId, meeting);
  const itemIds = paragraphs.flatMap(({ itemId }) => itemId ?? []);
  const decided = await decisionsOfItems(tx, workspaceId, itemIds);
  const decidedItemIds = itemIds.filter((id) => (decided.get(id) ?? []).length > 0);
  return {
    ...askableParagraphs({ meeting, paragraphs, decidedItemIds, versions }),
    left: await leftChoices(tx, workspaceId, stored, now),
    titles: await titlesOf(tx, workspaceId, paragraphs),
    substitutes: shown ? await substitutes(tx, workspaceId, stored, versions, shown) : [],
  };
}

async function leftChoices(tx: Tx, workspaceId: string, { meeting, body }: StoredMeeting, now: Date): Promise<LeftChoices> {
  const left = await paragraphsLeft(tx, workspaceId, { id: meeting.id });
  const next = left.some(({ standing }) => standing === "untouched") ? await nextMeetingOf(tx, workspaceId, body.id, now) : null;
  return {
    takenUp: left.flatMap(({ number, standing, takenUpAt }) => (takenUpAt ? [{ number, standing, meetingId: takenUpAt.meetingId, day: stockholmDay(takenUpAt.startsAt) }] : [])),
    nextMeetingId: next?.id ?? null,
  };
}

async function titlesOf(tx: Tx, workspaceId: string, paragraphs: readonly Paragraph[]): Promise<Readonly<Record<number, string>>> {
  const ids = paragraphs.flatMap(({ itemId }) => itemId ?? []);
  const open = { secrecyGround: null, OR: [{ caseId: null }, { case: { secrecyGround: null } }] };
  const items = await tx.agendaItem.findMany({ where: { workspaceId, id: { in: ids }, ...open }, select: { id: true, title: true } });
  return Object.fromEntries(paragraphs.map(({ number, itemId }) => [number, items.find(({ id }) => id === itemId)?.title ?? ""]));
}

async function substitutes(tx: Tx, workspaceId: string, stored: StoredMeeting, versions: readonly MinutesVersion[], shown: MinutesVersion) {
  const replaced = leftToSign(shown).find(({ capacity }) => capacity === "adjuster");
  if (!replaced) return [];
  const presence = await loadPresence(tx, workspaceId, stored);
  // The rule itself is asked, so that nobody is offered whom it would refuse.
  const canBe = presence.participants.filter((chosen) => {
    const choice = { signatoryId: replaced.id, replacedId: replaced.id, chosen, isServing: servesAtAll(presence, chosen) };
    return !(chooseSubstituteAdjuster(versions, shown.id, choice) instanceof Refused);
  });
  return canBe.map(({ id, name }) => ({ id, name }));
}
