import { atomFeed } from "#lib/documents/publication/atom-feed.ts";
import { asLanguage } from "#lib/i18n/locale.ts";
import { publicAddress } from "#lib/queries/public/address.ts";
import { cachedList, cachedNoticesUp, cachedOrganisation } from "../cached.ts";
import { minutesTitle } from "../minutes/minutes-links.tsx";
import { noticeTitle } from "../notices/notice-links.tsx";
import { type PublicParams, publicPlace } from "../place.ts";

/** What has been put up and published, for feed readers. */
export async function GET(_request: Request, { params }: { params: Promise<PublicParams> }): Promise<Response> {
  const { language: named, day, organisation } = await params;
  const language = asLanguage(named);
  const shown = await cachedOrganisation(organisation);
  if (!shown) return new Response(null, { status: 404 });
  const { home, to } = publicPlace(language, organisation);
  const notices = (await cachedNoticesUp(organisation, day)) ?? [];
  const minutes = (await cachedList(organisation)) ?? [];
  const entries = [
    ...notices.map((notice) => ({ kind: "notice" as const, title: noticeTitle(notice, language), address: publicAddress(to(`/notices/${notice.id}`)), at: new Date(`${notice.upFrom}T00:00:00Z`) })),
    ...minutes.map((each) => ({ kind: "minutes" as const, title: minutesTitle(each, language), address: publicAddress(to(`/minutes/${each.path}`)), at: new Date(each.changedAt) })),
  ];
  const feed = atomFeed({ language, organisation: shown.name, hasBoard: shown.hasBoard, home: publicAddress(home), self: publicAddress(to("/feed.atom")), entries });
  return new Response(feed, { headers: { "Content-Type": "application/atom+xml; charset=utf-8" } });
}
