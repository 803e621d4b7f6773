import { asLanguage } from "#lib/i18n/locale.ts";

/** The address printed on approved files: leads to the page in Swedish, or in English for a browser that asks for that first. */
export function GET(request: Request): Response {
  const language = asLanguage(request.headers.get("accept-language")?.slice(0, 2).toLowerCase());
  return new Response(null, { status: 307, headers: { Location: `/verify/${language}`, Vary: "Accept-Language" } });
}
