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
  /** How many provisos of the replies that count nobody has judged. */
  readonly provisos: number;
};

/**
 * What an open round waits for: replies that are near their day or past it, provisos that someone is to judge, and to be closed
 * when all have replied.
 */
export function todosOfRound({ id: roundId, case: about, dueOn, missing, provisos }: RoundFacts, today: string): readonly Todo[] {
  const isNear = missing.length > 0 && addDays(dueOn, -daysBeforeReminder) <= today;
  return [
    ...(isNear ? [{ kind: "repliesMissing", case: about, roundId, names: missing, due: dueOn } as const] : []),
    ...(provisos > 0 ? [{ kind: "provisosToJudge", case: about, roundId, provisos, due: null } as const] : []),
    ...(missing.length === 0 && provisos === 0 ? [{ kind: "roundToClose", case: about, roundId, due: null } as const] : []),
  ];
}
