import type { QuestionStep } from "#lib/domain/question/order.ts";

/** The question that is put and undecided, or else the one whose turn it is; null when there is none. */
export function currentStep(steps: readonly QuestionStep[]): QuestionStep | null {
  const open = steps.filter(({ state }) => state === "put");
  return open.at(-1) ?? steps.find(({ state }) => state === "next") ?? null;
}
