import type { useTranslations } from "next-intl";
import { type QuestionStep } from "#lib/domain/question/order.ts";
import type { QuestionReason } from "#lib/domain/question/questions-of.ts";
import type { Option } from "#lib/domain/question/question.ts";
import { kindOf } from "#lib/domain/question/treatment.ts";
import type { Names } from "./use-names.ts";

type StepWords = ReturnType<typeof useTranslations<"treatment.step">>;

/** What a question is about, as a heading. */
export function stepTitle({ key, options }: Pick<QuestionStep, "key" | "options">, words: StepWords, names: Names): string {
  const kind = kindOf(key);
  const clauseId = kind === "clause" ? key.slice("clause:".length) : "";
  const addition = kind === "addition" ? names.onButton(options[0] as Option) : "";
  return words(`title.${kind}`, { label: names.label(clauseId), addition });
}

/** Why a question is put, and where it stands in the order. */
export function stepReason(why: QuestionReason, words: StepWords): string {
  return words(`why.${why.reason}`, {
    count: "count" in why ? why.count : 0,
    label: "label" in why ? why.label : "",
    seats: "seats" in why ? why.seats : 0,
  });
}
