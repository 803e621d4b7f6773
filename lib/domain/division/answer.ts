import type { Choice, Contest, Counted } from "./division.ts";

/**
 * What someone votes who has answered `choice` so far and gives one answer more. The same answer again takes it back. In
 * an election a name is added to those chosen; of more names than there are seats the latest are kept, so that with one
 * seat a second name takes the place of the first. Null when nothing is left.
 */
export function withAnswer(choice: Choice | null, answer: Counted, contest: Contest): Choice | null {
  if (answer === "yes" || answer === "no" || answer === "abstain") return choice === answer ? null : answer;
  const seats = contest.kind === "election" ? contest.seats : 1;
  const chosen = namesIn(choice);
  const names = chosen.includes(answer) ? chosen.filter((other) => other !== answer) : [...chosen, answer].slice(-seats);
  return names.length > 0 ? { names } : null;
}

/** Tells whether the answer is, or is among, what has been chosen. */
export function isGiven(choice: Choice | null, answer: Counted): boolean {
  return choice === answer || namesIn(choice).some((name) => name === answer);
}

/** Tells whether nothing more can be said: a side or none of them, or a name for each seat. */
export function isWhole(choice: Choice | null, contest: Contest): boolean {
  if (choice === null) return false;
  return typeof choice === "string" || contest.kind !== "election" || choice.names.length === contest.seats;
}

function namesIn(choice: Choice | null) {
  return typeof choice === "object" && choice !== null ? choice.names : [];
}
