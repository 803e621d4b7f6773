import type { AgendaItemKind, ListedMatter } from "#lib/domain/agenda/item.ts";
import type { ItemMark } from "#lib/domain/agenda/mark.ts";
import type { Body } from "#lib/domain/body/body.ts";
import type { SuggestionContext } from "#lib/domain/clause/suggest.ts";
import type { MeetingState } from "#lib/domain/meeting/meeting.ts";
import type { Capacity } from "#lib/domain/presence/presence.ts";
import type { Quorum } from "#lib/domain/presence/quorum.ts";
import type { ReasonAgainstServing } from "#lib/domain/presence/serving.ts";
import type { SpanWords } from "#lib/domain/presence/span-in-words.ts";
import type { RichText } from "#lib/domain/text/rich-text.ts";
import type { ReasonAgainstDeciding } from "#lib/domain/decision/treatment.ts";
import type { StoredDecision } from "#lib/data/decision.ts";
import type { ProposalBefore } from "#lib/data/proposals-before.ts";
import type { TreatmentView } from "../treatment/view.ts";

/** What the meeting room shows: the meeting, all its items in a line each, the people, and one item in full. */
export type RoomView = Readonly<{
  /** The audit's number when this was read, from which the live stream goes on. */
  seen: string;
  meeting: RoomMeeting;
  items: readonly RoomItem[];
  people: readonly RoomPerson[];
  /** How many of the seats are filled for the selected item; null when none is selected. */
  quorum: Quorum | null;
  selected: SelectedItem | null;
  /** How far the selected item has come: motions, questions, divisions and what is put on record beside the decision. */
  treatment: TreatmentView | null;
  /** Whom a clause can be addressed to, on the day of the meeting. */
  context: SuggestionContext;
  phrases: readonly Readonly<{ id: string; label: string; text: string }>[];
}>;

export type RoomMeeting = Readonly<{
  id: string;
  body: Pick<Body, "name" | "kind" | "rules">;
  state: MeetingState;
  startsAt: Date;
  endsAt: Date;
  place: string;
  adjournments: readonly Readonly<{ id: string; from: Date; to: Date | null; itemId: string | null; reason: string }>[];
  adjusterIds: readonly string[];
  /** Numbers that stand for nothing, as gaps in the list of §§. */
  gaps: readonly Readonly<{ number: number; state: "dropped" | "missing" }>[];
  /** The § that is given next. */
  nextNumber: number;
}>;

export type RoomItem = Readonly<{
  id: string;
  kind: AgendaItemKind;
  title: string;
  /** Its § once it has been taken up. */
  number: number | null;
  registrationNumber: string | null;
  mark: ItemMark;
  /** It came after the notice, and the body has yet to agree to take it up. */
  awaitsConsent: boolean;
  isLate: boolean;
  isSecret: boolean;
}>;

export type RoomPerson = Readonly<{
  id: string;
  name: string;
  affiliation: string;
  capacity: Capacity;
  role: string | null;
  duty: "chair" | "secretary" | null;
  hasMandate: boolean;
  present: boolean;
  atDistance: boolean;
  isAdjuster: boolean;
  /** When the person is there, in words and as it is typed. */
  spans: readonly SpanWords[];
  typedSpans: string;
  /** The members whose places a substitute has been called in to take. */
  servingFor: readonly Readonly<{ memberId: string; name: string; typedSpans: string }>[];
  /** For the selected item: whether the person serves, and all that hinders it. */
  serves: boolean;
  against: readonly ReasonAgainstServing[];
  recusal: Readonly<{ reason: string; foundBy: "self" | "body" }> | null;
}>;

export type SelectedItem = Readonly<{
  id: string;
  kind: AgendaItemKind;
  title: string;
  number: number | null;
  presenter: string;
  secrecyGround: string | null;
  withdrawnReason: string | null;
  awaitsConsent: boolean;
  treatedFrom: Date | null;
  treatedTo: Date | null;
  case: Readonly<{ id: string; registrationNumber: string; title: string }> | null;
  proposals: readonly RoomProposal[];
  documents: readonly Readonly<{ id: string; name: string }>[];
  text: RichText;
  textVersion: number;
  textSavedBy: string;
  textSavedAt: Date | null;
  decisions: readonly StoredDecision[];
  /** What stands in the way of a new decision, or is to be known by the one who records it. */
  against: readonly ReasonAgainstDeciding[];
  nominations: readonly Readonly<{ id: string; nominator: string; name: string }>[];
  listed: readonly ListedMatter[];
}>;

export type RoomProposal = ProposalBefore;
