import type { Meeting } from "#lib/domain/meeting/meeting.ts";
import type { MeetingItem } from "./presence.ts";

/**
 * Gives the items with the times at which they were treated, as far as these are known. They are noted as the
 * secretary takes the items up, so for a meeting that was opened after its end they tell when its minutes were
 * written, and are left out.
 */
export function withKnownTimes(items: readonly MeetingItem[], meeting: Pick<Meeting, "opened" | "endsAt">): readonly MeetingItem[] {
  const isWrittenAfterwards = meeting.opened !== null && meeting.opened.at > meeting.endsAt;
  return isWrittenAfterwards ? items.map((item) => ({ ...item, treatedFrom: null, treatedTo: null })) : items;
}
