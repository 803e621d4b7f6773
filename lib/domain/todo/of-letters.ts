import type { LetterState } from "#lib/domain/letter/life.ts";
import type { Todo } from "./todo.ts";

/**
 * What letters wait for, by how many stand in each way: those that may have been sent and those that couldn't be wait for a
 * decision, and where there is no mail server those that wait are to be sent by hand.
 */
export function todosOfLetters(counts: Readonly<Record<LetterState, number>>, isMailSet: boolean): readonly Todo[] {
  const { uncertain, stopped, waiting } = counts;
  return [
    ...(uncertain > 0 ? [{ kind: "lettersUncertain", count: uncertain, due: null } as const] : []),
    ...(stopped > 0 ? [{ kind: "lettersStopped", count: stopped, due: null } as const] : []),
    ...(waiting > 0 && !isMailSet ? [{ kind: "lettersToSend", count: waiting, due: null } as const] : []),
  ];
}
