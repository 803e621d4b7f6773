import { type LintChoices, type LintRule, ruleOf, type Severity, severityOf } from "./codes.ts";
import { comingAndGoing } from "./coming-and-going.ts";
import type { Found } from "./found.ts";
import { itemsAndProse } from "./items-and-prose.ts";
import type { LintRecord } from "./lint-record.ts";
import { motionsAndQuestions } from "./motions-and-questions.ts";
import { recusals } from "./recusals.ts";
import { remarks } from "./remarks.ts";
import { votes } from "./votes.ts";

/** Something in the record that doesn't hold: its sentence (`code` with `facts`), the rule, how grave it is, and where. */
export type Finding = Found & { readonly rule: LintRule; readonly severity: Severity };

/** Each family of checks, in the order a reader of the minutes would make them. */
const families: readonly ((record: LintRecord) => readonly Found[])[] = [itemsAndProse, motionsAndQuestions, votes, recusals, comingAndGoing, remarks];

/**
 * All that doesn't hold in the record of a meeting: the six things of KL 5:67 item by item, those who voted against
 * those who were there, recusals, service, approvers and quorum. Errors before advice; those of the same gravity in the
 * order of the items, and the meeting's own first.
 */
export function findings(record: LintRecord, choices: LintChoices = {}): readonly Finding[] {
  const placeOf = ({ place }: Found) => record.items.findIndex(({ id }) => id === place.itemId);
  return families
    .flatMap((family) => family(record))
    .flatMap((found): readonly Finding[] => {
      const severity = severityOf(found.code, record.body.legalForm, choices);
      return severity === "off" ? [] : [{ ...found, rule: ruleOf(found.code), severity }];
    })
    .toSorted((a, b) => Number(a.severity === "advice") - Number(b.severity === "advice") || placeOf(a) - placeOf(b));
}
