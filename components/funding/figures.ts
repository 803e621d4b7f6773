import { ratePerInhabitant } from "#lib/domain/funding/rate.ts";
import { decimalNumber, kronor } from "#lib/i18n/format.ts";
import type { Language } from "#lib/i18n/locale.ts";
import type { Span } from "./picture.ts";

/** "350 000 kr", or "1 500 000–2 000 000 kr" where it is a range. */
export function sumInWords({ low, high }: Span, language: Language): string {
  if (low === high) return kronor(high, language);
  return `${kronor(low, language).replace(/\u00a0kr$/u, "")}–${kronor(high, language)}`;
}

/** "1,41", the kronor per inhabitant, or null where the inhabitants aren't known. */
export function rateInWords({ low, high }: Span, inhabitants: number, language: Language): string | null {
  const [least, most] = [low, high].map((sum) => ratePerInhabitant(sum, inhabitants));
  if (least === null || most === null || least === undefined || most === undefined) return null;
  const written = [...new Set([least, most].map((rate) => twoDecimals(rate, language)))];
  return written.join("–");
}

/** "41,25 %" of hundredths of a percent. */
export function percentage(hundredths: number | bigint, language: Language): string {
  return `${decimalNumber(Number(hundredths) / 100, language)}\u00a0%`;
}

function twoDecimals(tenThousandths: bigint, language: Language): string {
  const hundredths = (tenThousandths + 50n) / 100n;
  const fraction = (hundredths % 100n).toString().padStart(2, "0");
  return `${decimalNumber(Number(hundredths / 100n), language)}${language === "sv" ? "," : "."}${fraction}`;
}
