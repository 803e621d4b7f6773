import { useLocale, useTranslations } from "next-intl";
import type { Share } from "#lib/domain/funding/divide.ts";
import { type FundingPlan, groupsOf } from "#lib/domain/funding/plan.ts";
import { decimalNumber, kronor } from "#lib/i18n/format.ts";
import { percentage } from "./figures.ts";
import type { YearSpan } from "./picture.ts";

type Props = { plan: FundingPlan; year: YearSpan; organisationId: string };

/** How what one pays in its groups was reckoned, in words; from both ends of the cost where that is a range. */
export function ShareArithmetic({ plan, year, organisationId }: Props) {
  const words = useTranslations("funding.arithmetic");
  const language = useLocale();
  const ends = year.low.cost === year.high.cost ? [year.high] : [year.low, year.high];
  return (
    <span className="mt-1 block max-w-72 space-y-1 text-start text-xs text-ink-soft">
      {ends.flatMap(({ groups, cost }) =>
        groups.flatMap(({ groupId, shares }) => {
          const share = shares.find(({ id }) => id === organisationId);
          const group = groupsOf(plan).find(({ id }) => id === groupId);
          return share && group ? [<span key={`${cost}-${groupId}`} className="block">{told(share, group)}</span>] : [];
        }),
      )}
    </span>
  );

  function told({ amount, of, weight, totalWeight, added }: Share, group: { name: string; key: "population" | "equal" | "weights" }): string {
    const facts = {
      group: group.name,
      of: kronor(of, language),
      weight: decimalNumber(Number(weight), language),
      total: decimalNumber(Number(totalWeight), language),
      percentage: percentage((weight * 10_000n + totalWeight / 2n) / totalWeight, language),
      sum: kronor(amount, language),
    };
    const reckoned = words(group.key, facts);
    if (amount * totalWeight === of * weight) return reckoned;
    return `${reckoned} ${words(added > 0n ? "raised" : "lowered", { exact: exactly({ of, weight, totalWeight }) })}`;
  }

  /** The exact quotient with three decimals of a krona. */
  function exactly({ of, weight, totalWeight }: Pick<Share, "of" | "weight" | "totalWeight">): string {
    const thousandths = (of * weight * 10n) / totalWeight;
    return `${decimalNumber(Number(thousandths) / 1000, language, 3)}\u00a0kr`;
  }
}
