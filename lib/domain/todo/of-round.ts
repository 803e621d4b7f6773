import { addDays } from "#lib/domain/calendar/days.ts";
import { daysBeforeReminder } from "#lib/domain/recommendation/send.ts";
import type { Todo, TodoCase } from "./todo.ts";

/** What is known of an open round that has been sent when one asks what it waits for. */
export type RoundFacts = {
  readonly id: string;
  readonly case: TodoCase;
  readonly dueOn: string;
  /** Those who have been asked and haven't replied, by name. */
  readonly missing: readonly string[];
  /** The last day that any of them has, as extended. */
  readonly lastDay: string;
  /** How many provisos of the replies that count nobody has judged. */
  readonly provisos: number;
};

/** How long a round that is past its last day is left open for late replies before it is asked to be closed. Custom, not law. */
export const daysForLateReplies = 14;

/**
 * What an open round waits for: replies that are near their day or past it, provisos that someone is to judge, and to be closed
 * when all have replied, or when those who haven't are two weeks past the day they were given.
 */
export function todosOfRound({ id: roundId, case: about, dueOn, missing, lastDay, provisos }: RoundFacts, today: string): readonly Todo[] {
  const isNear = missing.length > 0 && addDays(dueOn, -daysBeforeReminder) <= today;
  const isOver = missing.length > 0 && addDays(lastDay, daysForLateReplies) < today;
  const toClose = { kind: "roundToClose", case: about, roundId, names: missing, due: isOver ? lastDay : null } as const;
  return [
    ...(isNear && !isOver ? [{ kind: "repliesMissing", case: about, roundId, names: missing, due: dueOn } as const] : []),
    ...(provisos > 0 ? [{ kind: "provisosToJudge", case: about, roundId, provisos, due: null } as const] : []),
    ...((missing.length === 0 || isOver) && provisos === 0 ? [toClose] : []),
  ];
}
