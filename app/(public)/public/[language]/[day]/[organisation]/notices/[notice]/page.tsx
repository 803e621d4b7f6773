import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { NoticeFacts } from "#components/public-notice/notice-facts.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { longDate } from "#lib/i18n/format.ts";
import { asLanguage } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";
import { cachedNoticesUp, cachedOrganisation } from "../../cached.ts";
import { type PublicParams, publicPlace } from "../../place.ts";
import { HowToAppeal } from "../how-to-appeal.tsx";
import { noticeTitle } from "../notice-links.tsx";

export const dynamic = "force-static";

type Props = { params: Promise<PublicParams & { notice: string }> };

async function read(params: Props["params"]) {
  const { language: named, day, organisation, notice: id } = await params;
  const language = asLanguage(named);
  setRequestLocale(language);
  const notice = (await cachedNoticesUp(organisation, day))?.find((each) => each.id === id);
  const shown = await cachedOrganisation(organisation);
  if (!notice || !shown) notFound();
  return { language, organisation, notice, shown };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { notice, language } = await read(params);
  return { title: noticeTitle(notice, language) };
}

/** One notice, for as long as it is up. */
export default async function NoticePage({ params }: Props) {
  const { language, organisation, notice, shown } = await read(params);
  const words = translator(language, "public");
  return (
    <>
      <PageHeader title={noticeTitle(notice, language)} crumbs={[{ href: publicPlace(language, organisation).to("/notices"), label: words("board.title") }]} />
      {notice.replacedOn && <Notice kind="warning" title={words("board.replaced", { day: longDate(notice.replacedOn, language) })} />}
      <NoticeFacts notice={notice} />
      <HowToAppeal language={language} name={shown.name} court={shown.appealCourt} />
    </>
  );
}
