import { describe, expect, test } from "vitest";
import { coverage, readFonts } from "#lib/documents/typst/fonts.ts";
import { printable } from "#lib/documents/typst/printable.ts";

const covered = coverage(readFonts());
const hard = "\u00a0";

describe("text made ready for the page", () => {
  test.each([
    ["§ 18 och §§ 19, 20", `§${hard}18 och §§${hard}19, 20`],
    ["1 500 000 kr, 17 mnkr, 70 % och 10 år", `1${hard}500${hard}000${hard}kr, 17${hard}mnkr, 70${hard}% och 10${hard}år`],
    ["den 22 april 2010, kl. 09.00, OSL 39 kap. 2 §", `den 22${hard}april${hard}2010, kl.${hard}09.00, OSL 39 kap.${hard}2${hard}§`],
    ["gäller t o m 2011, fr o m mars", `gäller t${hard}o${hard}m 2011, fr${hard}o${hard}m mars`],
    ["mars 20 personer, 31 maj", `mars 20 personer, 31${hard}maj`],
    ["5 krukor, 12 majskolvar, 2009 1234", "5 krukor, 12 majskolvar, 2009 1234"],
  ])("%s: a line does not end where it should not", (text, set) => {
    expect(printable(text, covered)).toBe(set);
  });

  test.each([
    ["A\u030angermanland", "Ångermanland"],
    ["rad\u2028bryt\tning\r\nslut", "rad bryt ning slut"],
    [`100${hard}kr\u202f!`, `100${hard}kr\u202f!`],
    ["mjukt\u00adbinde\u200bstreck\ufeff", "mjuktbindestreck"],
    ["漢\u{1f600}\u{e000}", "□□□"],
    ["", ""],
  ])("%j", (text, set) => {
    expect(printable(text, covered)).toBe(set);
  });
});
