import type { ProposalOrigin } from "#lib/domain/proposal/proposer.ts";
import type { Language } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";

/** Whose a proposal is, as printed above it: "Presidiets förslag". */
export function proposalSource(origin: ProposalOrigin, name: string | null, language: Language): string {
  const words = translator(language, "agenda");
  return words(`proposalOf.${origin}`, { name: name ?? "" });
}
