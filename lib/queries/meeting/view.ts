import type { AgendaDifference, CallDifference } from "#lib/domain/agenda/issued.ts";
import type { AgendaItemKind, ListedMatter } from "#lib/domain/agenda/item.ts";
import type { Missing } from "#lib/domain/agenda/missing.ts";
import type { MeetingForm, MeetingState } from "#lib/domain/meeting/meeting.ts";
import type { ProposalOrigin } from "#lib/domain/proposal/proposer.ts";

/** Whose proposal: the member's or the body's name, null for the office and the presidium. */
export type ProposalBy = Readonly<{ id: string; origin: ProposalOrigin; proposerName: string | null }>;

/** One item of the agenda as its page shows it. Its number is its place, counted from 1. */
export type AgendaLine = Readonly<{
  id: string;
  /** It is secret and does not reach the reader: nothing but its number is told. */
  isHidden: boolean;
  kind: AgendaItemKind;
  title: string;
  caseId: string | null;
  registrationNumber: string | null;
  presenter: string;
  proposals: readonly ProposalBy[];
  documents: readonly Readonly<{ id: string; name: string }>[];
  listed: readonly ListedMatter[];
  secrecyGround: string | null;
  isLate: boolean;
  awaitsConsent: boolean;
  /** Why it was withdrawn; null for one that was not. */
  withdrawnReason: string | null;
  /** It stood on an agenda that was sent, and so can be withdrawn but not taken away. */
  wasSent: boolean;
  paragraph: number | null;
  missing: readonly Missing[];
}>;

/** A notice of meeting as it was issued. */
export type IssuedNotice = Readonly<{ number: number; issuedAt: Date; issuedBy: string; recipients: number }>;

export type MeetingPage = Readonly<{
  id: string;
  bodyName: string;
  form: MeetingForm;
  state: MeetingState;
  startsAt: Date;
  endsAt: Date;
  place: string;
  distanceAddress: string | null;
  cancelledReason: string | null;
  paragraphs: Readonly<{ first: number; last: number }> | null;
  items: readonly AgendaLine[];
  issued: readonly IssuedNotice[];
  /** How what stands here differs from what was last sent. */
  differs: Readonly<{ agenda: readonly AgendaDifference[]; call: readonly CallDifference[] }>;
  may: Readonly<{ plan: boolean; edit: boolean; issue: boolean; enterRoom: boolean; readMinutes: boolean; follow: boolean; chair: boolean }>;
}>;
