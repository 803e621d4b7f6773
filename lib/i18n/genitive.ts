import type { Language } from "./locale.ts";

/** "Anna Bergs", "Lars Ås", "Anna Berg's": whose something is. Swedish adds no s after s, x or z. */
export function genitive(name: string, language: Language): string {
  if (language === "en") return name.endsWith("s") ? `${name}’` : `${name}’s`;
  return /[sxz]$/i.test(name) ? name : `${name}s`;
}
