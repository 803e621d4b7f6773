import { useTranslations } from "next-intl";
import { refusalToDecide } from "#lib/domain/decision/treatment.ts";
import type { SelectedItem } from "#lib/queries/room/view.ts";

/** Why no decision can be recorded on the item now, in a sentence; undefined when one can. The act asks the same rule. */
export function useReasonAgainst(item: SelectedItem | null): string | undefined {
  const words = useTranslations("decision.refusal");
  const refusal = item && refusalToDecide(item.against);
  return refusal ? words(refusal.code.replace(/^decision\./, "") as Parameters<typeof words>[0]) : undefined;
}
