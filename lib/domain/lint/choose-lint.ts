import type { LegalForm } from "#lib/domain/actor/actor.ts";
import { Refused } from "#lib/domain/refused.ts";
import { type LintChoices, type LintCode, mayChoose } from "./codes.ts";

/** Gives what an association has chosen for its checks. Refuses a choice on what the law demands of its legal form. */
export function chooseLint(wanted: LintChoices, legalForm: LegalForm): LintChoices | Refused {
  const codes = Object.keys(wanted) as LintCode[];
  return codes.every((code) => mayChoose(code, legalForm)) ? wanted : new Refused("lint.demandedByLaw");
}
