import type { LegalForm } from "#lib/domain/actor/actor.ts";
import { addDays } from "#lib/domain/calendar/days.ts";
import { nextWeekday } from "#lib/domain/calendar/holidays.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { MeetingState } from "#lib/domain/meeting/meeting.ts";
import type { Todo, TodoItem } from "./todo.ts";

/** What is known of a meeting when one asks what it waits for. */
export type MeetingFacts = {
  readonly id: string;
  readonly bodyName: string;
  readonly state: MeetingState;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly closedAt: Date | null;
  readonly items: readonly TodoItem[];
  /** In how many ways the agenda, the time or the place differs from the notice last sent. */
  readonly changesSinceNotice: number;
  /** The §§ with neither text nor decision. */
  readonly emptyParagraphs: readonly number[];
  /** Whether the minutes have been sent for approval, by a version that still stands. */
  readonly isApprovalAsked: boolean;
};

/** How long before a meeting its agenda and notice begin to be asked for. Custom, not law. */
export const daysOfPreparation = 45;
/** A notice of meeting goes out a week before, by custom; statutes can say otherwise (check). */
export const daysOfNotice = 7;
/** Minutes are approved within 14 days of the meeting in a public authority (KL 5:69 and 6:35). */
export const daysToApproval = 14;
/** How long the minutes of a closed meeting are asked to be read through, where they aren't sent for approval. */
export const daysOfReading = 30;

/** What a meeting waits for, as its facts stand. */
export function todosOfMeeting(facts: MeetingFacts, legalForm: LegalForm, now: Date): readonly Todo[] {
  switch (facts.state) {
    case "cancelled":
      return [];
    case "closed":
      return afterMeeting(facts, legalForm, now);
    case "open":
      return atMeeting(facts);
    default:
      return beforeMeeting(facts, facts.state === "noticeIssued", now);
  }
}

function beforeMeeting(facts: MeetingFacts, isCalled: boolean, now: Date): readonly Todo[] {
  const meeting = meetingOf(facts);
  if (facts.endsAt < now) return [{ kind: "meetingPassed", meeting, due: meeting.day }];
  if (meeting.day > addDays(stockholmDay(now), daysOfPreparation)) return [];

  const noticeDue = addDays(meeting.day, -daysOfNotice);
  const items = facts.items.map(withoutConsent).filter(({ missing }) => missing.length > 0);
  const lacks: Todo = { kind: "agendaLacks", meeting, items, due: isCalled ? meeting.day : noticeDue };
  const outdated: Todo = { kind: "noticeOutdated", meeting, changes: facts.changesSinceNotice, due: meeting.day };
  return [
    ...(items.length > 0 ? [lacks] : []),
    ...(isCalled ? [] : [{ kind: "noticeMissing", meeting, due: noticeDue } as const]),
    ...(isCalled && facts.changesSinceNotice > 0 ? [outdated] : []),
  ];
}

/** Consent to take up what came late is given at the meeting, and so not missing before it. */
function withoutConsent(item: TodoItem): TodoItem {
  return { ...item, missing: item.missing.filter((part) => part !== "consent") };
}

function atMeeting(facts: MeetingFacts): readonly Todo[] {
  const meeting = meetingOf(facts);
  const awaiting = facts.items.filter(({ missing }) => missing.includes("consent"));
  const consent: Todo = { kind: "consentAwaited", meeting, items: awaiting, due: meeting.day };
  return [{ kind: "meetingUnderWay", meeting, due: meeting.day }, ...(awaiting.length > 0 ? [consent] : [])];
}

function afterMeeting(facts: MeetingFacts, legalForm: LegalForm, now: Date): readonly Todo[] {
  const readUntil = addDays(stockholmDay(facts.closedAt ?? facts.endsAt), daysOfReading);
  if (facts.isApprovalAsked || stockholmDay(now) > readUntil) return [];
  const due = legalForm === "publicAuthority" ? nextWeekday(addDays(stockholmDay(facts.endsAt), daysToApproval)) : null;
  return [{ kind: "minutesToRead", meeting: meetingOf(facts), empty: facts.emptyParagraphs, due }];
}

function meetingOf({ id, bodyName, startsAt }: MeetingFacts) {
  return { id, bodyName, day: stockholmDay(startsAt) };
}
