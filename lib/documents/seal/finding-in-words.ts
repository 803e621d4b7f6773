import type { Language } from "#lib/i18n/locale.ts";
import { inWords } from "#lib/i18n/format.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { Place } from "./printed-places.ts";
import type { Finding } from "./verify-file.ts";

/** What was found in a file, in a sentence. */
export function findingInWords(finding: Finding, language: Language): string {
  const words = translator(language, "seal");
  switch (finding.code) {
    case "unknownKey":
    case "keyNotInForce":
      return words(`finding.${finding.code}`, { key: finding.keyId });
    case "contentChanged":
    case "printChanged":
      return words(`finding.${finding.code}`, { count: finding.places.length, places: placesInWords(finding.places, language) });
    default:
      return words(`finding.${finding.code}`);
  }
}

/** The places in words: "första sidan, § 15 och § 18". */
export function placesInWords(places: readonly Place[], language: Language): string {
  const words = translator(language, "seal");
  return inWords(places.map((place) => (place === "cover" ? words("cover") : `§ ${place}`)), language);
}
