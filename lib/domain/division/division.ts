import type { DoneBy } from "#lib/domain/motion/motion.ts";
import type { Option } from "#lib/domain/question/question.ts";
import type { Majority } from "./majority.ts";

/** How votes are given (DOMAIN.md §3): by name, by hand with totals only, or on closed ballots. */
export const divisionMethods = ["rollCall", "showOfHands", "closedBallot"] as const;
export type DivisionMethod = (typeof divisionMethods)[number];

/** What is voted on: yes for what the chair found carried and no for what stands against it, or names for seats. */
export type Contest =
  | { readonly kind: "yesNo"; readonly yes: Option; readonly no: Option }
  | { readonly kind: "election"; readonly names: readonly Option[]; readonly seats: number };

/** What one can vote: a side, names, or neither. */
export type Choice = "yes" | "no" | "abstain" | { readonly names: readonly Option[] };

/**
 * One entitled to vote, as it was when the division was opened. `participantId` is who votes; `inPlaceOf` whose seat a
 * substitute holds, also by participant. `notTakingPart` for one who declared beforehand not to take part in the
 * decision. `choice` is known in a roll call only.
 */
export type Voter = {
  readonly participantId: string;
  readonly personId: string | null;
  readonly name: string;
  readonly inPlaceOf: string | null;
  readonly weight: number;
  readonly group: string | null;
  readonly isChair: boolean;
  readonly notTakingPart: boolean;
  readonly hasVoted: boolean;
  readonly choice: Choice | null;
};

/** One of whom it is kept whether, and never what, they have voted. */
export type SilentVoter = Voter & { readonly choice: null };

/** What is counted: a side, abstentions, or a name. */
export type Counted = "yes" | "no" | "abstain" | Option;

/** The votes of one kind in one group, by weight. Kept where nothing else is: of hands and closed ballots. */
export type Tally = { readonly counted: Counted; readonly group: string | null; readonly votes: number };

/**
 * One division. `concernsPerson` in elections and employment, where lots are drawn when the votes are equal; otherwise
 * the chair's casting vote decides. `inEachGroup` when each voting group must reach the majority for itself. Only a
 * roll call has voters with a choice: that a closed ballot keeps none is for the type check to see.
 */
export type Division = RollCall | TalliedDivision;

/** A division by name: the votes stand on the roll, and are counted from it. */
export type RollCall = DivisionParts & { readonly method: "rollCall"; readonly roll: readonly Voter[] };

/** A division of which nothing but totals is kept. */
export type TalliedDivision = DivisionParts & { readonly method: "showOfHands" | "closedBallot"; readonly roll: readonly SilentVoter[] };

type DivisionParts = {
  readonly id: string;
  readonly contest: Contest;
  readonly majority: Majority;
  readonly inEachGroup: boolean;
  readonly concernsPerson: boolean;
  readonly tallies: readonly Tally[];
  readonly opened: DoneBy;
  readonly closed: DoneBy | null;
  readonly cancelled: (DoneBy & { readonly reason: string }) | null;
  /** The chair's casting vote, given when the votes were equal. */
  readonly castingVote: "yes" | "no" | null;
  /** What the lot fell on, where lots were drawn. */
  readonly drawn: readonly Option[];
};
