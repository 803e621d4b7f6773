import { setRequestLocale } from "next-intl/server";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PageHeader } from "#components/ui/page-header.tsx";
import { asLanguage } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";
import { cachedList, cachedNoticesUp, cachedOrganisation } from "./cached.ts";
import { MinutesLinks } from "./minutes/minutes-links.tsx";
import { NoticeLinks } from "./notices/notice-links.tsx";
import { type PublicParams, publicPlace } from "./place.ts";
import { SearchForm } from "./search/search-form.tsx";

const shownAtFirst = 10;

export const dynamic = "force-static";

type Props = { params: Promise<PublicParams> };

/** What an organisation has made public, the newest first. */
export default async function PublicHomePage({ params }: Props) {
  const { language: named, day, organisation } = await params;
  const language = asLanguage(named);
  setRequestLocale(language);
  const shown = await cachedOrganisation(organisation);
  if (!shown) notFound();
  const words = translator(language, "public");
  const { to } = publicPlace(language, organisation);
  const notices = await cachedNoticesUp(organisation, day);
  const minutes = await cachedList(organisation);
  return (
    <>
      <PageHeader title={shown.name} />
      {notices && (
        <section aria-labelledby="board">
          <h2 id="board" className="mb-3 border-t border-hairline pt-4 font-serif text-xl font-semibold">
            <Link href={to("/notices")} className="link">
              {words("board.title")}
            </Link>
          </h2>
          <NoticeLinks language={language} notices={notices} to={to} />
        </section>
      )}
      <section aria-labelledby="minutes" className={notices ? "mt-12" : ""}>
        <h2 id="minutes" className="mb-3 border-t border-hairline pt-4 font-serif text-xl font-semibold">
          <Link href={to("/minutes")} className="link">
            {words("minutes.title")}
          </Link>
        </h2>
        <SearchForm language={language} action={to("/search")} />
        <MinutesLinks language={language} minutes={(minutes ?? []).slice(0, shownAtFirst)} to={to} />
      </section>
    </>
  );
}
