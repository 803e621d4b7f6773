/** What a text can hold that the public side perhaps shouldn't: told to the secretary, who decides. */
export const personalKinds = ["personalNumber", "phone", "email", "address"] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** Something found in a text: which kind, and as it is written there. */
export type PersonalData = { readonly kind: PersonalKind; readonly found: string };

const patterns: Readonly<Record<PersonalKind, RegExp>> = {
  // A year in two digits or four, month and day (60 more in a coordination number), and four digits.
  personalNumber: /(?<![\d-])(?:18|19|20)?\d{2}(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278]\d|[39][01])[-+–]?\s?\d{4}(?!\d)/gu,
  // With the country's number or a zero first; seven digits in all at least, in groups by spaces or hyphens.
  phone: /(?<![\d.,/:–-])(?:(?:\+|00)46[\s-]?(?:\(0\)\s?)?[1-9]|0[1-9])(?:[\s-]{0,3}\d){5,9}(?![\d/:])/gu,
  email: /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/gu,
  // "Storgatan 12 A", "Norra vägen 3"; a box; a number and a town of the post.
  address:
    /(?:(?:\p{Lu}[\p{L}-]*\s)?\p{L}*(?:gatan|gata|vägen|väg|gränden|gränd|stigen|stig|allén|allé|backen|torget|torg|esplanaden|leden|kajen)\s\d{1,3}(?:\s?[A-H](?![\p{L}]))?(?![\p{L}\d]))|(?:\bBox\s\d{2,5}(?!\d))|(?:(?<![\d\s.,])\s?\d{3}\s\d{2}\s\p{Lu}[\p{Ll}é]{2,}(?![\p{L}]))/gu,
};

/**
 * Finds what looks like personal identity numbers and coordination numbers (only those whose check digit is right), Swedish
 * phone numbers, e-mail addresses and street addresses. It can find too much and too little: it warns, and a person decides.
 */
export function findPersonalData(text: string): readonly PersonalData[] {
  const found = personalKinds.flatMap((kind) => [...text.matchAll(patterns[kind])].map((match) => ({ kind, found: match[0].trim(), at: match.index })));
  const real = found.filter(({ kind, found: written }) => kind !== "personalNumber" || hasRightCheckDigit(written));
  const once = real.filter((each, place) => real.findIndex((other) => other.kind === each.kind && other.found === each.found) === place);
  // A personal number without its hyphen can look like a phone number too.
  const isNumber = (written: string) => once.some(({ kind, found: number }) => kind === "personalNumber" && number.includes(written));
  return once
    .filter(({ kind, found: written }) => kind !== "phone" || !isNumber(written))
    .toSorted((a, b) => a.at - b.at)
    .map(({ kind, found: written }) => ({ kind, found: written }));
}

/** The check digit of the ten last digits, by the Luhn method (folkbokföringslagen 1991:481, 18 §). */
function hasRightCheckDigit(written: string): boolean {
  const digits = written.replace(/\D/gu, "").slice(-10);
  const sum = [...digits].reduce((total, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
