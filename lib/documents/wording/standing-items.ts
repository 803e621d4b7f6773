import { type AgendaTemplate, standardTemplate } from "#lib/domain/agenda/template.ts";
import type { BodyKind } from "#lib/domain/body/body.ts";
import { asLanguage } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";

/** The standing items of a new body's meetings, with the titles they are printed under in the workspace's language. */
export function standingItems(kind: BodyKind, language: string): AgendaTemplate {
  const words = translator(asLanguage(language), "body");
  return standardTemplate(kind, (itemKind) => words(`standingItem.${itemKind}`));
}
