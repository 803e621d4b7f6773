import { Refused } from "#lib/domain/refused.ts";

/**
 * Where a letter stands. `stopped` was not sent and is not tried again, `uncertain` may have been: both wait for a person.
 * `left` is one that a person chose not to send.
 */
export const letterStates = ["waiting", "sending", "sent", "stopped", "uncertain", "left"] as const;
export type LetterState = (typeof letterStates)[number];

/** What a sender tells of a letter. */
export const senderSteps = ["begun", "accepted", "postponed", "refused", "gaveUp", "lostTouch"] as const;
/** What a person decides of a letter. */
export const decisions = ["sendAgain", "arrived", "sentByHand", "left"] as const;
export type Decision = (typeof decisions)[number];
export const stepKinds = ["written", ...senderSteps, ...decisions] as const;
export type StepKind = (typeof stepKinds)[number];

/** One thing that happened to a letter. `by` is the person who decided it; `answer` the server's words, or what went wrong. */
export type LetterStep = { readonly kind: StepKind; readonly at: Date; readonly by: string | null; readonly answer: string | null };

/**
 * What can happen to a letter in each state, and where it then stands. A server's answer that comes late, when the sender
 * was thought dead, still counts: it says more than our not knowing. Nothing but a person's word leads from `uncertain` to
 * sending.
 */
const leadsTo: Readonly<Record<LetterState, Readonly<Partial<Record<StepKind, LetterState>>>>> = {
  waiting: { begun: "sending", gaveUp: "stopped", accepted: "sent", sentByHand: "sent", left: "left" },
  sending: { accepted: "sent", postponed: "waiting", refused: "stopped", gaveUp: "stopped", lostTouch: "uncertain" },
  uncertain: { accepted: "sent", refused: "stopped", sendAgain: "waiting", arrived: "sent", left: "left" },
  stopped: { sendAgain: "waiting", sentByHand: "sent", left: "left" },
  sent: {},
  left: {},
};

/** Where a letter stands after a step; refuses (`letter.notNow`) what can't happen to it as it stands. */
export function after(state: LetterState, kind: StepKind): LetterState | Refused {
  return leadsTo[state][kind] ?? new Refused("letter.notNow");
}

/** What a person can decide of a letter as it stands. */
export function decisionsFor(state: LetterState): readonly Decision[] {
  return decisions.filter((decision) => leadsTo[state][decision] !== undefined);
}

/** Where a letter stands by all that has happened to it, in order. */
export function stateOf(steps: readonly Pick<LetterStep, "kind">[]): LetterState {
  return steps.slice(1).reduce<LetterState>((state, { kind }) => {
    const next = after(state, kind);
    if (next instanceof Refused) throw next;
    return next;
  }, "waiting");
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long a letter is tried before it is given up, in milliseconds: longer than a weekend. */
export const patience = 3 * day;

/** A handover that takes longer than this is broken off, in milliseconds. */
export const longestHandover = 3 * minute;

/** A sender not heard of for this long is taken for dead, in milliseconds: well past the longest handover. */
export const silence = 10 * minute;

/** The pauses after each failed attempt, in milliseconds; the last holds for all after it. */
const pauses = [30_000, minute, 2 * minute, 5 * minute, 10 * minute, 30 * minute, hour] as const;

/** When it is tried from: when it was written, or when a person last said to send it again. */
function triedSince(steps: readonly LetterStep[]): number {
  return steps.findLastIndex(({ kind }) => kind === "written" || kind === "sendAgain");
}

/** When a letter that couldn't be handed over just now is tried again; null when it has been tried long enough. */
export function nextAttempt(steps: readonly LetterStep[], now: Date): Date | null {
  if (isOutOfPatience(steps, now)) return null;
  const failed = steps.slice(triedSince(steps)).filter(({ kind }) => kind === "postponed").length;
  return new Date(now.getTime() + pauses[Math.min(failed, pauses.length - 1)]!);
}

/** Whether a letter has waited so long that it isn't sent by itself any more: what it says may be out of date. */
export function isOutOfPatience(steps: readonly LetterStep[], now: Date): boolean {
  return now.getTime() - steps[triedSince(steps)]!.at.getTime() > patience;
}

/** Whether the sender of a letter that is being sent has been silent so long that it must be dead. */
export function isSenderDead(steps: readonly LetterStep[], now: Date): boolean {
  const begun = steps.findLast(({ kind }) => kind === "begun");
  return begun !== undefined && now.getTime() - begun.at.getTime() > silence;
}
