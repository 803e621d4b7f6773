import type { MeetingRecord, RecordedItem } from "#lib/domain/minutes/meeting-record.ts";
import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";
import type { Motion } from "#lib/domain/motion/motion.ts";
import type { MeetingItem } from "#lib/domain/presence/presence.ts";
import type { Treatment } from "#lib/domain/question/treatment.ts";
import type { NotParticipating, Remark } from "#lib/domain/reservation/reservation.ts";

/** What has been recorded of one item, and how it was treated. `motions` are those handed in, withdrawn ones too. */
export type LintedItem = Pick<Extract<RecordedItem, { withheld: false }>, "id" | "title" | "text" | "decisions" | "listed"> & {
  readonly motions: readonly Motion[];
  readonly treatment: Treatment;
  readonly remarks: readonly Remark[];
  readonly notParticipating: readonly NotParticipating[];
};

/** Generated prose that was written over: the digest of what was generated then, and of what would be generated now. */
export type ProseOverride = { readonly itemId: string; readonly digestThen: string; readonly digestNow: string };

/** All that the linter reads: the record of a meeting, item by item in the order of the agenda. */
export type LintRecord = Pick<MeetingRecord, "body" | "meeting" | "presence"> & {
  readonly items: readonly LintedItem[];
  readonly proseOverrides: readonly ProseOverride[];
  /** Whether the body's rules admit statements and opinions without the chair's leave. */
  readonly rulesAdmitStatements: boolean;
};

/** An item beside what the presence knows of it. */
export type SeenItem = {
  readonly item: LintedItem;
  readonly at: MeetingItem;
  /** How a sentence names it: "§ 18", or its title while it has no number. */
  readonly called: string;
};

/** The items that haven't been withdrawn, in the order of the agenda. */
export function itemsSeen({ items, presence }: LintRecord): readonly SeenItem[] {
  return items.flatMap((item) => {
    const at = presence.items.find(({ id }) => id === item.id);
    if (!at || at.isWithdrawn) return [];
    return [{ item, at, called: at.number === null ? item.title : paragraphSpan([at.number]) }];
  });
}

/** The items with a decision: those where it matters who served. */
export function decidedItems(record: LintRecord): readonly SeenItem[] {
  return itemsSeen(record).filter(({ item }) => item.decisions.some(({ outcome }) => outcome !== "withdrawn"));
}

/** How a sentence names several items: "§§ 18–20", and by their titles those that have no numbers. */
export function calledTogether(items: readonly SeenItem[]): string {
  const numbers = items.map(({ at }) => at.number).filter((number) => number !== null);
  const unnumbered = items.filter(({ at }) => at.number === null).map(({ called }) => called);
  return [...(numbers.length > 0 ? [paragraphSpan(numbers)] : []), ...unnumbered].join(", ");
}
