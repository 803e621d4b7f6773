import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { PageHeader } from "#components/ui/page-header.tsx";
import { longDate } from "#lib/i18n/format.ts";
import { asLanguage } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";
import { cachedNoticesUp, cachedOrganisation } from "../cached.ts";
import { type PublicParams, publicPlace } from "../place.ts";
import { HowToAppeal } from "./how-to-appeal.tsx";
import { NoticeLinks } from "./notice-links.tsx";

export const dynamic = "force-static";

type Props = { params: Promise<PublicParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { language, day, organisation } = await params;
  // An association has no notice board, and no page of it speaks of one: not the one either that says there is no such page.
  return (await cachedNoticesUp(organisation, day)) ? { title: translator(asLanguage(language), "public")("board.title") } : {};
}

/** The digital notice board of a public authority as it is on a day, and how to appeal. */
export default async function NoticeBoardPage({ params }: Props) {
  const { language: named, day, organisation } = await params;
  const language = asLanguage(named);
  setRequestLocale(language);
  const notices = await cachedNoticesUp(organisation, day);
  const shown = await cachedOrganisation(organisation);
  if (!notices || !shown) notFound();
  const words = translator(language, "public");
  return (
    <>
      <PageHeader title={words("board.title")} state={words("board.asOf", { day: longDate(day, language) })} />
      <NoticeLinks language={language} notices={notices} to={publicPlace(language, organisation).to} />
      <HowToAppeal language={language} name={shown.name} court={shown.appealCourt} />
    </>
  );
}
