import type { Choice, Contest, Division, DivisionMethod, RollCall, SilentVoter, Tally, TalliedDivision, Voter } from "#lib/domain/division/division.ts";
import { majorities } from "#lib/domain/division/majority.ts";
import { at } from "#tests/domain/meeting/meetings.ts";

export const opened = { by: "secretary", at: at("09:30") };
export const closed = { by: "secretary", at: at("09:40") };

/** Yes for the office's proposal, no for Anna's motion. */
export const yesNo: Contest = { kind: "yesNo", yes: "proposal:office", no: "motion:anna" };

/** Names to elect among, for as many seats. */
export const election = (seats: number, ...names: readonly string[]): Contest => ({
  kind: "election",
  seats,
  names: names.map((name) => `name:${name}` as const),
});

/** One on the roll who has yet to vote. */
export function voter(participantId: string, given: Partial<Voter> = {}): SilentVoter {
  return {
    participantId,
    personId: `person-${participantId}`,
    name: participantId,
    inPlaceOf: null,
    weight: 1,
    group: null,
    isChair: false,
    notTakingPart: false,
    hasVoted: false,
    ...given,
    choice: null,
  };
}

/** One on the roll who has voted by name. */
export function voted(participantId: string, choice: Choice, given: Partial<Voter> = {}): Voter {
  return { ...voter(participantId, given), hasVoted: true, choice };
}

type Given = Partial<Omit<Division, "method" | "roll">>;

const parts = {
  id: "division",
  contest: yesNo,
  majority: majorities.simple,
  inEachGroup: false,
  concernsPerson: false,
  tallies: [],
  opened,
  closed: null,
  cancelled: null,
  castingVote: null,
  drawn: [],
};

/** A roll call that is open, with what the test is about given. */
export function rollCall(roll: readonly Voter[], given: Given = {}): RollCall {
  return { ...parts, ...given, method: "rollCall", roll };
}

/** A division by hand or on closed ballots, with its totals; `entitled` on its roll. */
export function tallied(method: Exclude<DivisionMethod, "rollCall">, entitled: number, tallies: readonly Tally[], given: Given = {}): TalliedDivision {
  const roll = Array.from({ length: entitled }, (_, place) => voter(`m${place}`));
  return { ...parts, tallies, ...given, method, roll };
}

/** Totals that aren't told by group: `totals({ yes: 4, no: 3 })`. */
export function totals(votes: Readonly<Record<string, number>>): readonly Tally[] {
  return Object.entries(votes).map(([counted, each]) => ({ counted: counted as Tally["counted"], group: null, votes: each }));
}

/** As many voters of each kind: `votes({ yes: 4, no: 3, abstain: 1 })`. */
export function votes(given: Readonly<Partial<Record<"yes" | "no" | "abstain", number>>>, more: Partial<Voter> = {}): readonly Voter[] {
  return Object.entries(given).flatMap(([choice, number]) =>
    Array.from({ length: number }, (_, place) => voted(`${more.group ?? ""}${choice}${place}`, choice as Choice, more)),
  );
}
