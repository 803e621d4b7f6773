import { Refused } from "#lib/domain/refused.ts";

const form = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const longest = 40;

/** First parts of addresses that are the application's own, or that it may come to need. */
export const reservedSlugs: readonly string[] = [
  ..."api account password reply extract setup sign-in sign-out static public assets health new".split(" "),
  ..."sv en anslag anslagstavla protokoll moten svar notices minutes meetings replies verify sok search feed".split(" "),
  ..."admin about help om hjalp kontakt support www favicon robots sitemap manifest".split(" "),
];

/**
 * An address out of a name, of as many of its words as there is room for: "Kommunförbundet Ådalen" gives
 * "kommunforbundet-adalen". A name without letters or digits gives "".
 */
export function suggestSlug(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("æ", "ae").replaceAll("ø", "o");
  const [first = "", ...rest] = plain.split(/[^a-z0-9]+/).filter(Boolean);
  let slug = first.slice(0, longest);
  for (const word of rest) {
    if (`${slug}-${word}`.length > longest) break;
    slug = `${slug}-${word}`;
  }
  return reservedSlugs.includes(slug) ? `${slug}-1` : slug;
}

/**
 * Gives the address if a workspace or a body can have it: small letters a–z, digits and single hyphens, at most 40
 * signs, and none of the application's own.
 */
export function checkSlug(slug: string): string | Refused {
  if (slug.length > longest || !form.test(slug)) return new Refused("setup.slugForm", { longest });
  if (reservedSlugs.includes(slug)) return new Refused("setup.slugReserved", { slug });
  return slug;
}

/** As `suggestSlug`, with a number after it where the address is taken or the name gives none. */
export function freeSlug(name: string, taken: readonly string[]): string {
  const slug = suggestSlug(name) || "1";
  if (!taken.includes(slug)) return slug;
  const root = slug.slice(0, longest - 4).replace(/-$/, "");
  for (let number = 2; ; number += 1) {
    if (!taken.includes(`${root}-${number}`)) return `${root}-${number}`;
  }
}
