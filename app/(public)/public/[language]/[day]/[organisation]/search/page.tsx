import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PageHeader } from "#components/ui/page-header.tsx";
import { inWords, longDate } from "#lib/i18n/format.ts";
import { asLanguage } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";
import { searchPublished } from "#lib/queries/public/minutes.ts";
import { cachedOrganisation } from "../cached.ts";
import { type PublicParams, publicPlace } from "../place.ts";
import { SearchForm } from "./search-form.tsx";

type Props = { params: Promise<PublicParams>; searchParams: Promise<{ q?: string | string[] }> };

// What is asked for is in the address after the question mark, and so this one page is made anew each time.
export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(asLanguage((await params).language), "public")("search.title"), robots: { index: false } };
}

/** The published §§ that have some words. */
export default async function PublicSearchPage({ params, searchParams }: Props) {
  const { language: named, organisation } = await params;
  const language = asLanguage(named);
  setRequestLocale(language);
  const asked = (await searchParams).q;
  const searched = (typeof asked === "string" ? asked : "").trim().slice(0, 200);
  const found = searched === "" ? [] : await searchPublished(organisation, searched);
  if (!found || !(await cachedOrganisation(organisation))) notFound();
  const words = translator(language, "public");
  const { to } = publicPlace(language, organisation);
  return (
    <>
      <PageHeader title={words("search.title")} crumbs={[{ href: to("/minutes"), label: words("minutes.title") }]} />
      <SearchForm language={language} action={to("/search")} searched={searched} />
      {searched !== "" && (
        <p role="status" className="mb-3 text-sm text-ink-soft">
          {words("search.found", { count: found.length })}
        </p>
      )}
      <ul className="border-t border-hairline">
        {found.map(({ path, number, title, bodyName, meetingDays, context }) => (
          <li key={`${path} ${number}`} className="border-b border-hairline py-3">
            <Link href={to(`/minutes/${path}/${number}`)} className="link font-serif text-lg">
              § {number} {title}
            </Link>
            <p className="text-sm text-ink-soft">
              {bodyName} {inWords(meetingDays.map((day) => longDate(day, language)), language)}
            </p>
            {context && <p className="mt-1 text-sm">… {context} …</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
