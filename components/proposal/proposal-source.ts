import type { useTranslations } from "next-intl";
import type { ProposalOrigin } from "#lib/domain/proposal/proposer.ts";

/** Whose proposal it is, as a heading: "Presidiets förslag", "Förslag från Karin Åkerlund". */
export function proposalSource(
  words: ReturnType<typeof useTranslations<"proposal">>,
  { origin, proposerName }: { origin: ProposalOrigin; proposerName: string | null },
): string {
  return words(`source.${origin}`, { name: proposerName ?? "" });
}
