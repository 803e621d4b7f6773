import type { Metadata } from "next";
import Link from "next/link";
import { PublicErrata } from "#components/erratum/public-errata.tsx";
import { Paper } from "#components/minutes/paper.tsx";
import { LinkedData } from "#components/publication/linked-data.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { publicAddress } from "#lib/queries/public/address.ts";
import { linkedMinutes } from "#lib/documents/publication/linked-data.ts";
import { numberOf } from "#lib/domain/publication/keep-back.ts";
import { longDate } from "#lib/i18n/format.ts";
import { translator } from "#lib/i18n/translator.ts";
import { minutesTitle } from "../../minutes-links.tsx";
import { type MeetingParams, publishedAt } from "./published.ts";

export const dynamic = "force-static";

type Props = { params: Promise<MeetingParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { minutes, language, href } = await publishedAt(params);
  return { title: minutesTitle(minutes, language), alternates: { canonical: publicAddress(href), types: { "application/json": publicAddress(`${href}/minutes.json`) } } };
}

/** Published minutes, as on paper; each § has an address of its own. */
export default async function PublishedMinutesPage({ params }: Props) {
  const { language, shown, minutes, printed, to, href } = await publishedAt(params);
  const words = translator(language, "public");
  const errataOf = (number: string) => minutes.paragraphs.find((each) => each.number === numberOf({ number }))?.errata ?? [];
  const isCorrected = minutes.paragraphs.some(({ errata }) => errata.length > 0);
  return (
    <>
      <LinkedData data={linkedMinutes({ minutes, printed, organisation: shown.name, address: publicAddress(href) })} />
      <div className="print:hidden">
        <PageHeader
          title={minutesTitle(minutes, language)}
          state={words("minutes.approved", { day: longDate(minutes.approvedOn, language) })}
          crumbs={[{ href: to("/minutes"), label: words("minutes.title") }]}
          action={
            <a href={`${href}/minutes.pdf`} className="link inline-flex min-h-8 items-center">
              {words("minutes.pdf")}
            </a>
          }
        />
        {minutes.isWhole ? (
          <p className="mb-6 text-sm text-ink-soft">
            {isCorrected ? (
              <>
                {words("minutes.corrected")}{" "}
                <a href={`${href}/sealed.pdf`} className="link">
                  {words("minutes.sealedPdf")}
                </a>
                {". "}
              </>
            ) : (
              <>{words("minutes.sealed")} </>
            )}
            <a href={`/verify/${language}`} className="link">
              {words("minutes.verify")}
            </a>
          </p>
        ) : (
          <Notice kind="info" title={words("minutes.keptBack")}>
            {words("minutes.keptBackText")}
          </Notice>
        )}
        <nav aria-label={words("minutes.contents")} className="mt-6 mb-10">
          <ol className="grid gap-1">
            {minutes.paragraphs.map(({ number, title }) => (
              <li key={number}>
                <Link href={`${href}/${number}`} className="grid min-h-8 grid-cols-[3.5rem_minmax(0,1fr)] hover:text-accent">
                  <span className="font-serif text-accent tabular-nums">§ {number}</span>
                  <span>{title}</span>
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      </div>
      <Paper minutes={printed} origins={{}} toolsFor={() => null} notesFor={(number) => <PublicErrata errata={errataOf(number)} language={printed.language} />} />
    </>
  );
}
