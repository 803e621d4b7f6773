import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { PageHeader } from "#components/ui/page-header.tsx";
import { asLanguage } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";
import { cachedList } from "../cached.ts";
import { type PublicParams, publicPlace } from "../place.ts";
import { SearchForm } from "../search/search-form.tsx";
import { MinutesLinks } from "./minutes-links.tsx";

export const dynamic = "force-static";

type Props = { params: Promise<PublicParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(asLanguage((await params).language), "public")("minutes.title") };
}

/** All published minutes of an organisation, the latest first. */
export default async function PublishedPage({ params }: Props) {
  const { language: named, organisation } = await params;
  const language = asLanguage(named);
  setRequestLocale(language);
  const minutes = await cachedList(organisation);
  if (!minutes) notFound();
  const { to } = publicPlace(language, organisation);
  return (
    <>
      <PageHeader title={translator(language, "public")("minutes.title")} />
      <SearchForm language={language} action={to("/search")} />
      <MinutesLinks language={language} minutes={minutes} to={to} />
    </>
  );
}
