import { Refused } from "../refused.ts";

/** A sum as people write it: "350 000", "350 tkr", "1,5 mnkr", "90 000:-". */
const asWritten = /^(\d{1,3}(?: \d{3})+|\d+)(?:,(\d+))? ?(kr|kronor|:-|tkr|mkr|mnkr|miljoner|miljoner kronor)?$/;
const zerosOf: Readonly<Record<string, number>> = { tkr: 5, mkr: 8, mnkr: 8, miljoner: 8, "miljoner kronor": 8 };
const most = 10n ** 14n;

/**
 * The sum in öre of what someone has typed. Refuses what can't be read as one sum, a part of an öre, and more than a
 * thousand billion kronor. A full stop is refused: it may be meant as a thousand or as a comma.
 */
export function readMoney(typed: string): bigint | Refused {
  const text = spaced(typed).toLowerCase();
  const [, integer = "", decimals = "", unit = ""] = asWritten.exec(text) ?? [];
  const zeros = zerosOf[unit] ?? 2;
  if (integer === "") return new Refused("funding.notMoney");
  if (decimals.length > zeros) return new Refused("funding.partOfOre");
  const sum = BigInt(integer.replaceAll(" ", "") + decimals.padEnd(zeros, "0"));
  return sum > most ? new Refused("funding.tooMuch") : sum;
}

/** The hundredths of a percent of what someone has typed: "70", "33,33 %". Refuses what is none, and more than 100. */
export function readPercentage(typed: string): number | Refused {
  const [, integer = "", decimals = ""] = /^(\d{1,3})(?:,(\d{1,2}))? ?%?$/.exec(spaced(typed)) ?? [];
  const hundredths = Number(integer + decimals.padEnd(2, "0"));
  if (integer === "" || hundredths > 10_000) return new Refused("funding.notAPercentage");
  return hundredths;
}

/** Every kind of space is one space: a browser or a spreadsheet puts hard and narrow ones between the thousands. */
function spaced(typed: string): string {
  return typed.replace(/\s+/gu, " ").trim();
}
