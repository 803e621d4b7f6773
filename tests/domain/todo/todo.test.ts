import { describe, expect, test } from "vitest";
import { type CaseFacts, todosOfCase } from "#lib/domain/todo/of-case.ts";
import { type MeetingFacts, todosOfMeeting } from "#lib/domain/todo/of-meeting.ts";
import { urgencyOf, whatHurtsFirst } from "#lib/domain/todo/order.ts";
import type { Todo } from "#lib/domain/todo/todo.ts";

const now = new Date("2010-04-01T08:00:00Z");
const today = "2010-04-01";

function meeting(more: Partial<MeetingFacts> = {}): MeetingFacts {
  return {
    id: "m",
    bodyName: "Styrelse",
    state: "planned",
    startsAt: new Date("2010-04-22T07:00:00Z"),
    endsAt: new Date("2010-04-22T10:00:00Z"),
    closedAt: null,
    items: [],
    changesSinceNotice: 0,
    emptyParagraphs: [],
    isApprovalAsked: false,
    ...more,
  };
}

const told = (todos: readonly Todo[]) => todos.map(({ kind, due }) => [kind, due]);
const lacking = { id: "i", title: "Bredband", missing: ["proposal"] } as const;
const late = { id: "j", title: "Remiss", missing: ["consent"] } as const;

describe("what a meeting waits for", () => {
  test("a planned one asks for its notice a week before, and for what its items lack by then", () => {
    expect(told(todosOfMeeting(meeting({ items: [lacking] }), "nonprofitAssociation", now))).toEqual([
      ["agendaLacks", "2010-04-15"],
      ["noticeMissing", "2010-04-15"],
    ]);
  });

  test("one further off than 45 days waits for nothing yet", () => {
    const startsAt = new Date("2010-05-16T07:00:00Z");
    expect(told(todosOfMeeting(meeting({ startsAt, endsAt: startsAt }), "nonprofitAssociation", now))).toEqual([["noticeMissing", "2010-05-09"]]);
    const later = new Date("2010-05-17T07:00:00Z");
    expect(todosOfMeeting(meeting({ startsAt: later, endsAt: later }), "nonprofitAssociation", now)).toEqual([]);
  });

  test("a called one asks for a new notice only where something has changed, and for what is lacking until the day", () => {
    const called = meeting({ state: "noticeIssued" });
    expect(todosOfMeeting(called, "nonprofitAssociation", now)).toEqual([]);
    expect(told(todosOfMeeting({ ...called, changesSinceNotice: 2, items: [lacking] }, "nonprofitAssociation", now))).toEqual([
      ["agendaLacks", "2010-04-22"],
      ["noticeOutdated", "2010-04-22"],
    ]);
  });

  test("consent is asked for at the meeting, not before it", () => {
    expect(todosOfMeeting(meeting({ state: "noticeIssued", items: [late] }), "nonprofitAssociation", now)).toEqual([]);
    const [underWay, consent] = todosOfMeeting(meeting({ state: "open", items: [lacking, late] }), "nonprofitAssociation", now);
    expect(underWay?.kind).toBe("meetingUnderWay");
    expect(consent).toMatchObject({ kind: "consentAwaited", items: [late] });
  });

  test("one whose time has passed asks for nothing but to be opened or cancelled", () => {
    const after = new Date("2010-04-23T08:00:00Z");
    expect(told(todosOfMeeting(meeting({ items: [lacking] }), "nonprofitAssociation", after))).toEqual([["meetingPassed", "2010-04-22"]]);
    expect(todosOfMeeting(meeting({ state: "cancelled" }), "nonprofitAssociation", after)).toEqual([]);
  });

  test("a closed one asks for its minutes to be read, for thirty days or until they are sent for approval", () => {
    const closed = meeting({ state: "closed", closedAt: new Date("2010-04-22T10:00:00Z"), emptyParagraphs: [16] });
    const on = (day: string) => todosOfMeeting(closed, "nonprofitAssociation", new Date(`${day}T08:00:00Z`));
    expect(on("2010-05-22")).toMatchObject([{ kind: "minutesToRead", empty: [16], due: null }]);
    expect(on("2010-05-23")).toEqual([]);
    expect(todosOfMeeting({ ...closed, isApprovalAsked: true }, "nonprofitAssociation", now)).toEqual([]);
  });

  test("a public authority has fourteen days, moved to a weekday", () => {
    const endsAt = new Date("2010-04-17T10:00:00Z"); // 14 days later is a Saturday, and May Day
    const closed = meeting({ state: "closed", startsAt: endsAt, endsAt, closedAt: endsAt });
    expect(told(todosOfMeeting(closed, "publicAuthority", new Date("2010-04-20T08:00:00Z")))).toEqual([["minutesToRead", "2010-05-03"]]);
  });
});

describe("what a case waits for", () => {
  const about: CaseFacts = { id: "c", registrationNumber: "2010.9", title: "Bredband", onAgenda: null, sentBack: null, hasWaitingProposal: false };
  const onAgenda = { meetingId: "m", itemId: "i" };

  test("to return by the day that was said, from thirty days before", () => {
    const sentBack = (dueDate: string | null) => ({ ...about, sentBack: { outcome: "deferred" as const, dueDate } });
    expect(told(todosOfCase(sentBack("2010-05-01"), today))).toEqual([["caseReturns", "2010-05-01"]]);
    expect(told(todosOfCase(sentBack("2010-02-01"), today))).toEqual([["caseReturns", "2010-02-01"]]);
    expect(todosOfCase(sentBack("2010-05-02"), today)).toEqual([]);
    expect(todosOfCase(sentBack(null), today)).toEqual([]);
    expect(todosOfCase({ ...sentBack("2010-04-10"), onAgenda }, today)).toEqual([]);
  });

  test("its proposal to be put on an agenda, unless the whole case is to return", () => {
    expect(told(todosOfCase({ ...about, hasWaitingProposal: true }, today))).toEqual([["proposalWaits", null]]);
    const both = { ...about, hasWaitingProposal: true, sentBack: { outcome: "referredBack" as const, dueDate: "2010-04-10" } };
    expect(told(todosOfCase(both, today))).toEqual([["caseReturns", "2010-04-10"]]);
  });
});

describe("what hurts first", () => {
  const at = { id: "m", bodyName: "Styrelse", day: "2010-04-22" };
  const of = { id: "c", registrationNumber: "2010.9", title: "Bredband", onAgenda: null };
  const underWay: Todo = { kind: "meetingUnderWay", meeting: at, due: "2010-04-22" };
  const overdue: Todo = { kind: "caseReturns", case: of, outcome: "deferred", due: "2010-03-31" };
  const longOverdue: Todo = { kind: "noticeMissing", meeting: at, due: "2010-02-01" };
  const soon: Todo = { kind: "noticeMissing", meeting: at, due: "2010-04-08" };
  const lacks: Todo = { kind: "agendaLacks", meeting: at, items: [], due: "2010-04-08" };
  const later: Todo = { kind: "noticeMissing", meeting: at, due: "2010-04-09" };
  const undated: Todo = { kind: "proposalWaits", case: of, due: null };

  test("is the meeting that sits, then what is late, then the nearest day; what has no day comes last", () => {
    const sorted = [underWay, longOverdue, overdue, lacks, soon, later, undated];
    expect(whatHurtsFirst(sorted.toReversed(), today)).toEqual(sorted);
  });

  test("is late the day after its last day, and near for a week", () => {
    expect([underWay, overdue, { ...soon, due: today }, soon, later, undated].map((todo) => urgencyOf(todo, today))).toEqual([
      "now", "overdue", "soon", "soon", "later", "later",
    ]);
  });
});
