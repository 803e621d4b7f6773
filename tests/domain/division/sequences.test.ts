import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countOf, votesFor } from "#lib/domain/division/count.ts";
import type { Choice, Counted, Division } from "#lib/domain/division/division.ts";
import { cancelDivision, closeDivision } from "#lib/domain/division/end-division.ts";
import { hindranceNow } from "#lib/domain/division/hindrance.ts";
import { majorities } from "#lib/domain/division/majority.ts";
import { openDivision } from "#lib/domain/division/open-division.ts";
import { castBallot, enterVote } from "#lib/domain/division/vote.ts";
import { leaveAfter, recuse } from "#lib/domain/presence/change-presence.ts";
import type { Presence } from "#lib/domain/presence/presence.ts";
import type { Question } from "#lib/domain/question/question.ts";
import { Refused } from "#lib/domain/refused.ts";
import { mandate } from "#tests/domain/mandate/mandates.ts";
import { item, room, seated } from "#tests/domain/presence/rooms.ts";
import { counted } from "#tests/support/counted.ts";
import { closed, election, opened, yesNo } from "./divisions.ts";

type Vote = { readonly does: "vote"; readonly who: string; readonly choice: Choice };

/** One thing that someone does, as a person would tell it. */
type Act =
  | { readonly does: "open" | "close" | "cancel" | "replay" }
  | Vote
  | { readonly does: "enter"; readonly who: string; readonly choice: Choice }
  | { readonly does: "takeBack" | "leave" | "recuse"; readonly who: string };

/** A ballot that was taken, as one who sits beside and notes them would write it down. */
type Noted = { readonly who: string; readonly choice: Choice; readonly weight: number };

/** The meeting as it stands, and what has been noted beside it: the ballots of each division, and those recused. */
type Course = {
  readonly presence: Presence;
  readonly divisions: readonly Division[];
  readonly noted: readonly (readonly Noted[])[];
  readonly gone: ReadonlySet<string>;
  readonly lastBallot: Vote | null;
};

type Kind = "rollCall" | "closedBallot";
const people = ["anna", "bo", "eva", "per", "sub", "ingen"];
const weights: Readonly<Record<string, number>> = { anna: 1, bo: 3, eva: 2, per: 1, sub: 2 };
/** The substitute votes in the group of the seat, which is Eva's. */
const groups: Readonly<Record<string, string>> = { anna: "kommuner", bo: "partier", eva: "kommuner", per: "partier", sub: "kommuner" };
const seat = (id: string, away = false) => seated(id, "member", { present: !away, mandate: mandate({ id, voteWeight: weights[id] ?? 1, votingGroup: groups[id] ?? null }) });
const board = room([seat("anna"), seat("bo"), seat("per"), seat("eva", true), seated("sub", "substitute", { serving: [{ memberId: "eva", spans: [] }] })]);
const contestOf = (kind: Kind) => (kind === "rollCall" ? yesNo : election(2, "siv", "jan", "ulf"));

const choices: fc.Arbitrary<Choice> = fc.oneof(
  fc.constantFrom("yes" as const, "no" as const, "abstain" as const),
  fc.array(fc.constantFrom("name:siv" as const, "name:jan" as const, "name:ulf" as const, "name:okänd" as const), { maxLength: 3 }).map((names) => ({ names })),
);
const who = fc.constantFrom(...people);
const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ does: fc.constant("vote" as const), who, choice: choices }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("enter" as const), who, choice: choices }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom("open" as const, "open" as const, "close" as const, "cancel" as const, "replay" as const) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom("takeBack" as const, "leave" as const, "recuse" as const), who }) },
);

function begin(): Course {
  return { presence: board, divisions: [], noted: [], gone: new Set(), lastBallot: null };
}

function next(course: Course, act: Act, kind: Kind): Course {
  switch (act.does) {
    case "open":
      return opening(course, kind);
    case "close":
      return changed(course, (division) => closeDivision(division, closed, recusedIn(course.presence)));
    case "cancel":
      return changed(course, (division) => cancelDivision(division, { ...closed, reason: "görs om" }));
    case "replay":
      return course.lastBallot ? voting(course, course.lastBallot) : course;
    case "vote":
      return { ...voting(course, act), lastBallot: act };
    case "enter":
    case "takeBack":
      return entering(course, act.who, act.does === "enter" ? act.choice : null);
    case "leave":
      return going(course, act.who, leaveAfter(course.presence, act.who, "17"));
    case "recuse":
      return going(course, act.who, recuse(course.presence, act.who, { itemId: "18", reason: "släktskap", foundBy: "self" }));
  }
}

function opening(course: Course, kind: Kind): Course {
  const question: Question = {
    id: "q",
    itemId: "18",
    key: "main",
    options: kind === "rollCall" ? ["proposal:office", "motion:anna"] : ["name:siv", "name:jan", "name:ulf"],
    seats: kind === "rollCall" ? 1 : 2,
    put: opened,
    found: kind === "rollCall" ? ["proposal:office"] : [],
    divisions: course.divisions,
  };
  const on = { item: item(18), presence: course.presence, questions: [question], notParticipating: [] };
  const what = { contest: contestOf(kind), method: kind, majority: majorities.simple, inEachGroup: kind === "rollCall", concernsPerson: false };
  const division = openDivision({ id: `d${course.divisions.length}`, questionId: "q", ...what, opened }, on);
  return division instanceof Refused ? course : { ...course, divisions: [...course.divisions, division], noted: [...course.noted, []] };
}

const hindranceOf = ({ presence }: Course, participantId: string) => hindranceNow(participantId, presence, item(18), "2010-04-22");
const recusedIn = ({ participants }: Presence) => participants.filter(({ recusals }) => recusals.length > 0).map(({ id }) => id);

function changed(course: Course, rule: (division: Division) => Division | Refused, note?: (ballots: readonly Noted[]) => readonly Noted[]): Course {
  const last = course.divisions.at(-1);
  if (!last) return course;
  const after = rule(last);
  if (after instanceof Refused) return course;
  const noted = note ? [...course.noted.slice(0, -1), note(course.noted.at(-1)!)] : course.noted;
  return { ...course, divisions: [...course.divisions.slice(0, -1), after], noted };
}

function voting(course: Course, ballot: Vote): Course {
  const noted = { who: ballot.who, choice: ballot.choice, weight: weights[ballot.who] ?? 1 };
  return changed(course, (division) => castBallot(division, { participantId: ballot.who, choice: ballot.choice }, hindranceOf(course, ballot.who)), (ballots) => {
    mayVote(course, ballot.who);
    expect(ballots.map((other) => other.who)).not.toContain(ballot.who);
    return [...ballots, noted];
  });
}

function entering(course: Course, participantId: string, choice: Choice | null): Course {
  return changed(course, (division) => enterVote(division, { participantId, choice }, hindranceOf(course, participantId)), (ballots) => {
    const others = ballots.filter((other) => other.who !== participantId);
    if (choice === null) return others;
    mayVote(course, participantId);
    return [...others, { who: participantId, choice, weight: weights[participantId] ?? 1 }];
  });
}

function going(course: Course, participantId: string, presence: Presence | Refused): Course {
  return presence instanceof Refused ? course : { ...course, presence, gone: new Set([...course.gone, participantId]) };
}

/** What must hold of one whose vote was taken: the division is open, and they have a seat and are still there. */
function mayVote({ divisions, gone }: Course, participantId: string): void {
  const { closed: over, cancelled } = divisions.at(-1)!;
  expect([over, cancelled]).toEqual([null, null]);
  expect(["anna", "bo", "per", "sub"]).toContain(participantId);
  expect([...gone]).not.toContain(participantId);
}

/** What was noted beside, counted as one would on paper. */
function onPaper(ballots: readonly Noted[], what: Counted, group?: string): number {
  const chosen = ({ choice }: Noted): readonly Counted[] => (typeof choice === "string" ? [choice] : choice.names);
  return ballots.filter((ballot) => chosen(ballot).includes(what) && (group === undefined || groups[ballot.who] === group)).reduce((sum, { weight }) => sum + weight, 0);
}

function everythingAgrees({ divisions, noted }: Course, kind: Kind): void {
  const contest = contestOf(kind);
  const countable: readonly Counted[] = contest.kind === "yesNo" ? ["yes", "no", "abstain"] : [...contest.names, "abstain"];
  expect(divisions.filter(({ closed: over, cancelled }) => !over && !cancelled).length).toBeLessThanOrEqual(1);
  divisions.forEach((division, place) => {
    const ballots = noted[place]!;
    const count = countOf(division);
    expect(countable.map((what) => votesFor(count, what))).toEqual(countable.map((what) => onPaper(ballots, what)));
    for (const group of division.inEachGroup ? ["kommuner", "partier"] : []) {
      expect(countable.map((what) => votesFor(count, what, group))).toEqual(countable.map((what) => onPaper(ballots, what, group)));
    }
    expect(division.roll.filter(({ hasVoted }) => hasVoted).map(({ participantId }) => participantId).toSorted()).toEqual(ballots.map((ballot) => ballot.who).toSorted());
    if (kind === "closedBallot") expect(division.roll.every(({ choice }) => choice === null)).toBe(true);
  });
}

describe("whatever is done at a division, in whatever order", () => {
  it.each<Kind>(["rollCall", "closedBallot"])(
    "the count of a %s is its ballots, nobody votes twice, and only those who may while it is open",
    (kind) => {
      fc.assert(
        fc.property(fc.array(acts, { maxLength: 30 }), (sequence) => {
          const course = [{ does: "open" } as const, ...sequence].reduce((before, act: Act) => next(before, act, kind), begin());
          everythingAgrees(course, kind);
        }),
        { numRuns: counted(10_000) },
      );
    },
    120_000,
  );

  it("those who are closed have no votes by the recused", () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 30 }), (sequence) => {
        let course = next(begin(), { does: "open" }, "rollCall");
        for (const act of sequence) {
          const before = course;
          course = next(course, act, "rollCall");
          const justClosed = act.does === "close" && before.divisions.at(-1)?.closed === null && course.divisions.at(-1)?.closed;
          if (!justClosed) continue;
          const recused = recusedIn(course.presence);
          expect(course.divisions.at(-1)!.roll.filter(({ hasVoted, participantId }) => hasVoted && recused.includes(participantId))).toEqual([]);
        }
      }),
      { numRuns: counted(10_000) },
    );
  }, 120_000);

  it("the sequences reach what they are about", () => {
    const reached = fc.sample(fc.array(acts, { minLength: 20, maxLength: 30 }), 300).map((sequence) => {
      const course = sequence.reduce((before, act) => next(before, act, "rollCall"), next(begin(), { does: "open" }, "rollCall"));
      return {
        isClosed: course.divisions.some(({ closed: over }) => over),
        isHeldAgain: course.divisions.length > 1,
        hasVotes: course.noted.some((ballots) => ballots.length > 1),
        hasLeft: course.gone.size > 0,
      };
    });
    expect(reached.some((each) => each.isClosed && each.isHeldAgain && each.hasVotes && each.hasLeft)).toBe(true);
  });
});
