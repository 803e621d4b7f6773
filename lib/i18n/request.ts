import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { asLanguage, languageCookie } from "./locale.ts";
import { messagesIn } from "./messages.ts";

/**
 * The language of a request. Public pages name theirs in the address (`setRequestLocale`) and read no cookie, which
 * keeps them cacheable; everything else follows the person's cookie.
 */
export default getRequestConfig(async ({ requestLocale }) => {
  const named = await requestLocale;
  const language = asLanguage(named ?? (await cookies()).get(languageCookie)?.value);
  return { locale: language, messages: messagesIn(language), timeZone: "Europe/Stockholm" };
});
