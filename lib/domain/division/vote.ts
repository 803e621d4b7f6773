import { Refused } from "#lib/domain/refused.ts";
import { countedIn } from "./count.ts";
import type { Choice, Contest, Division, RollCall, Tally, TalliedDivision, Voter } from "./division.ts";
import type { Hindrance } from "./hindrance.ts";
import { reasonAgainstChanging } from "./reason-against-changing.ts";

/** What someone votes. */
export type Ballot = { readonly participantId: string; readonly choice: Choice };

/**
 * Casts a ballot, in a roll call or a closed one. Refuses it when the division is closed or cancelled, by one who isn't
 * on the roll or has since been hindered, who has declared not to take part or has voted already, and what can't be
 * voted (`reasonAgainstChoice`). Of a closed ballot is kept that it was cast, and in the totals what it said.
 */
export function castBallot(division: Division, ballot: Ballot, hindrance: Hindrance | null): Division | Refused {
  const voter = voterIn(division, ballot.participantId, hindrance);
  if (voter instanceof Refused) return voter;
  if (voter.hasVoted) return new Refused("division.alreadyVoted");
  const wrong = reasonAgainstChoice(division.contest, ballot.choice);
  if (wrong) return wrong;
  switch (division.method) {
    case "rollCall":
      return withVote(division, voter, ballot.choice);
    case "closedBallot":
      return withBallotCounted({ ...division, method: "closedBallot" }, voter, ballot.choice);
    case "showOfHands":
      return new Refused("division.byHand");
  }
}

/**
 * Enters in a roll call how someone votes by voice or hand; null takes it back. It can be entered anew until the
 * division is closed. Refuses what `castBallot` does, but for having voted already, and other divisions than roll calls.
 * Taking back is allowed whatever has happened to the voter since.
 */
export function enterVote(division: Division, entry: { readonly participantId: string; readonly choice: Choice | null }, hindrance: Hindrance | null): Division | Refused {
  if (division.method !== "rollCall") return new Refused("division.notByName");
  const { participantId, choice } = entry;
  const voter = voterIn(division, participantId, choice === null ? null : hindrance);
  if (voter instanceof Refused) return voter;
  const wrong = choice === null ? null : reasonAgainstChoice(division.contest, choice);
  return wrong ?? withVote(division, voter, choice);
}

/** What one ballot adds to the totals of a division that keeps nothing else: the voter's weight, for each thing chosen. */
export function talliesOf(choice: Choice, { weight, group }: Pick<Voter, "weight" | "group">, inEachGroup: boolean): readonly Tally[] {
  return countedIn(choice).map((counted) => ({ counted, group: inEachGroup ? group : null, votes: weight }));
}

/** Why something can't be voted, or null: sides are for yes and no, and names are those put forward, each once, no more than the seats. */
export function reasonAgainstChoice(contest: Contest, choice: Choice): Refused | null {
  if (choice === "abstain") return null;
  if (typeof choice === "string") return contest.kind === "yesNo" ? null : new Refused("division.otherQuestion");
  if (contest.kind === "yesNo") return new Refused("division.otherQuestion");
  const { names } = choice;
  if (names.length === 0) return new Refused("division.noName");
  if (names.length > contest.seats) return new Refused("division.tooManyNames", { seats: contest.seats });
  if (new Set(names).size < names.length) return new Refused("division.nameTwice");
  return names.every((name) => contest.names.includes(name)) ? null : new Refused("division.unknownName");
}

function voterIn(division: Division, participantId: string, hindrance: Hindrance | null): Voter | Refused {
  const refusal = reasonAgainstChanging(division);
  if (refusal) return refusal;
  const voter = division.roll.find((other) => other.participantId === participantId);
  if (!voter) return new Refused("division.notEntitled");
  if (voter.notTakingPart) return new Refused("division.takesNoPart", { name: voter.name });
  return hindrance === null ? voter : hinderedAs(hindrance, voter.name);
}

function hinderedAs(hindrance: Hindrance, name: string): Refused {
  switch (hindrance) {
    case "recused":
      return new Refused("division.recused", { name });
    case "left":
      return new Refused("division.left", { name });
    case "mandateEnded":
      return new Refused("division.mandateEnded", { name });
  }
}

function withVote(division: RollCall, voter: Voter, choice: Choice | null): RollCall {
  const changed = { ...voter, hasVoted: choice !== null, choice };
  return { ...division, roll: division.roll.map((other) => (other === voter ? changed : other)) };
}

function withBallotCounted(division: TalliedDivision, voter: Voter, choice: Choice): TalliedDivision {
  const roll = division.roll.map((other) => (other === voter ? { ...other, hasVoted: true } : other));
  return { ...division, roll, tallies: talliesOf(choice, voter, division.inEachGroup).reduce(raised, division.tallies) };
}

function raised(tallies: readonly Tally[], more: Tally): readonly Tally[] {
  const isSame = ({ counted, group }: Tally) => counted === more.counted && group === more.group;
  if (!tallies.some(isSame)) return [...tallies, more];
  return tallies.map((tally) => (isSame(tally) ? { ...tally, votes: tally.votes + more.votes } : tally));
}
