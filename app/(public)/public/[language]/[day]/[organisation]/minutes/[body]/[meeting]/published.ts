import { setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import type { PrintedMinutes } from "#lib/documents/minutes/printed-minutes.ts";
import { asLanguage } from "#lib/i18n/locale.ts";
import { cachedMinutes, cachedOrganisation } from "../../../cached.ts";
import { type PublicParams, publicPlace } from "../../../place.ts";

export type MeetingParams = PublicParams & { body: string; meeting: string };

/** What is published at the address, laid out as it was then; 404 where nothing is. */
export async function publishedAt(params: Promise<MeetingParams>) {
  const { language: named, organisation, body, meeting } = await params;
  const language = asLanguage(named);
  setRequestLocale(language);
  const shown = await cachedOrganisation(organisation);
  const found = await cachedMinutes(organisation, body, meeting);
  if (!shown || !found) notFound();
  const { content, ...minutes } = found;
  const { to } = publicPlace(language, organisation);
  return { language, shown, minutes, printed: content as PrintedMinutes, to, href: to(`/minutes/${body}/${meeting}`) };
}
