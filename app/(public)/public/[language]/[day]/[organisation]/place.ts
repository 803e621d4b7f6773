import type { Language } from "#lib/i18n/locale.ts";

/** The parts of an inner address: the day is the one in Stockholm on which the page is shown (next.config.js). */
export type PublicParams = { language: string; day: string; organisation: string };

/** The addresses of an organisation's public pages, as they are shown and shared. */
export function publicPlace(language: Language, organisation: string): { home: string; to: (path: string) => string } {
  const home = `/${language}/${organisation}`;
  return { home, to: (path) => `${home}${path}` };
}
