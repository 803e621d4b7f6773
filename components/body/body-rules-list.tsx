import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import type { BodyKind } from "#lib/domain/body/body.ts";
import type { BodyRules } from "#lib/domain/body/rules.ts";
import { decimalNumber } from "#lib/i18n/format.ts";

/** How a body works, each rule as a sentence. */
export function BodyRulesList({ rules, kind }: { rules: BodyRules; kind: BodyKind }) {
  const words = useTranslations("body.rules");
  const language = useLocale();
  const yesOrNo = (name: "attendAtDistance" | "perCapsulam" | "recusedMayStay" | "paginationThroughYear") => words(`${name}.${rules[name] ? "yes" : "no"}`);
  const rights = (given: readonly ("attend" | "speak" | "move")[]) =>
    given.length === 0 ? words("right.none") : given.map((right) => words(`right.${right}`)).join(", ");
  return (
    <DefinitionList
      items={[
        { term: words("quorum.label"), value: <Quorum rule={rules.quorum} /> },
        { term: words("adjusters.label"), value: words("adjusters.value", { count: rules.adjusters }) },
        {
          term: words("approvalDays.label"),
          value:
            rules.approvalDays === null
              ? words("approvalDays.none")
              : words("approvalDays.value", { count: rules.approvalDays, moves: rules.approvalMovesToWeekday ? "yes" : "no" }),
        },
        { term: words("approvalOrder.label"), value: words(`approvalOrder.${rules.approvalOrder}`) },
        { term: words("substituteOrder.label"), value: words(`substituteOrder.${rules.substituteOrder}`) },
        { term: words("resumeService.label"), value: words(`resumeService.${rules.resumeService}`) },
        { term: words("recusedMayStay.label"), value: yesOrNo("recusedMayStay") },
        { term: words("attendAtDistance.label"), value: yesOrNo("attendAtDistance") },
        { term: words("perCapsulam.label"), value: kind === "assembly" ? null : yesOrNo("perCapsulam") },
        {
          term: words("delegates.label"),
          value: rules.delegates && words("delegates.value", { inhabitants: decimalNumber(rules.delegates.perStartedInhabitants, language) }),
        },
        { term: words("rights.substitute"), value: rights(rules.rights.substitute) },
        { term: words("rights.observer"), value: rights(rules.rights.observer) },
        { term: words("rights.coOpted"), value: rights(rules.rights.coOpted) },
        { term: words("definiteName.label"), value: rules.definiteName },
        { term: words("decidingPhrase.label"), value: rules.decidingPhrase },
        { term: words("paginationThroughYear.label"), value: yesOrNo("paginationThroughYear") },
      ]}
    />
  );
}

function Quorum({ rule }: { rule: BodyRules["quorum"] }) {
  const words = useTranslations("body.rules.quorum");
  if (rule.kind === "share") return words("share", { numerator: rule.numerator, denominator: rule.denominator });
  return rule.kind === "number" ? words("number", { count: rule.number }) : words(rule.kind);
}
