import type { BodyRules } from "#lib/domain/body/rules.ts";
import type { Mandate } from "#lib/domain/mandate/mandate.ts";
import type { Span } from "./span.ts";

/** As what someone takes part. Which substitutes serve, and when, follows from `serving`. */
export const capacities = ["member", "substitute", "observer", "coOpted", "guest", "official"] as const;
export type Capacity = (typeof capacities)[number];

/** A substitute's call to serve for a named member (by participant id); no spans means the whole meeting. */
export type Service = { readonly memberId: string; readonly spans: readonly Span[] };

/** Not taking part in one item, because of oneself or because the body has found it so when it was contested. */
export type Recusal = { readonly itemId: string; readonly reason: string; readonly foundBy: "self" | "body" };

/**
 * One who takes part in a meeting, or a member who should have. All who hold a seat are here, the absent ones too.
 * `spans` say when the person is present, if `present` at all; none means the whole meeting.
 */
export type Participant = {
  readonly id: string;
  readonly personId: string | null;
  readonly mandate: Mandate | null;
  readonly name: string;
  readonly affiliation: string;
  readonly capacity: Capacity;
  readonly duty: "chair" | "secretary" | null;
  readonly present: boolean;
  readonly atDistance: boolean;
  readonly spans: readonly Span[];
  readonly serving: readonly Service[];
  readonly recusals: readonly Recusal[];
};

/** An item as presence needs it: its § when it has one, and when it was treated when that is known. */
export type MeetingItem = {
  readonly id: string;
  readonly number: number | null;
  readonly treatedFrom: Date | null;
  readonly treatedTo: Date | null;
  readonly isWithdrawn: boolean;
};

/**
 * Who takes part in a meeting: the participants, the items in the order of treatment, what the body's rules say, and
 * how many seats it has (the length of its roll, and vacant seats where these count).
 */
export type Presence = {
  readonly participants: readonly Participant[];
  readonly items: readonly MeetingItem[];
  readonly rules: BodyRules;
  readonly seats: number;
};

/**
 * A meeting's items as they were treated: those with a § by number, then those still to come as the agenda has them.
 * Spans run from item to item in this order, which is not the agenda's when an item was taken up earlier or later.
 */
export function inOrderOfTreatment(agenda: readonly MeetingItem[]): readonly MeetingItem[] {
  return agenda.toSorted((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || 0);
}
