import { cache } from "react";
import { defaultLanguage, type Language } from "#lib/i18n/locale.ts";
import { languageOfLink, replyByLink } from "#lib/queries/reply/reply-page.ts";

/** What the link leads to, asked once for the frame and the page. */
export const linkOf = cache((token: string) => replyByLink(inFull(token), new Date()));

/** The language of the link's pages, in which it is refused too. */
export async function languageBy(token: string): Promise<Language> {
  return (await languageOfLink(inFull(token))) ?? defaultLanguage;
}

/** No token is longer. */
const inFull = (token: string): string => token.slice(0, 100);
