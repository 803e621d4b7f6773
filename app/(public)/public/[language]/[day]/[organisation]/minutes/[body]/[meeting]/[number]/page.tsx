import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PublicErrata } from "#components/erratum/public-errata.tsx";
import { PaperEntry } from "#components/minutes/paper.tsx";
import { LinkedData } from "#components/publication/linked-data.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { linkedParagraph } from "#lib/documents/publication/linked-data.ts";
import { numberOf } from "#lib/domain/publication/keep-back.ts";
import { longDate } from "#lib/i18n/format.ts";
import { translator } from "#lib/i18n/translator.ts";
import { publicAddress } from "#lib/queries/public/address.ts";
import { minutesTitle } from "../../../minutes-links.tsx";
import { type MeetingParams, publishedAt } from "../published.ts";

export const dynamic = "force-static";

type Props = { params: Promise<MeetingParams & { number: string }> };

async function read(params: Props["params"]) {
  const published = await publishedAt(params);
  const { number } = await params;
  const place = published.printed.entries.findIndex((entry) => String(numberOf(entry)) === number);
  const entry = published.printed.entries[place];
  if (!entry) notFound();
  return { ...published, entry, before: published.printed.entries[place - 1], after: published.printed.entries[place + 1] };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { entry, href } = await read(params);
  return { title: `${entry.number} ${entry.title}`, alternates: { canonical: publicAddress(`${href}/${numberOf(entry)}`) } };
}

/** One published §, at its permanent address. */
export default async function PublishedParagraphPage({ params }: Props) {
  const { language, shown, minutes, printed, href, to, entry, before, after } = await read(params);
  const words = translator(language, "public");
  const title = minutesTitle(minutes, language);
  const errata = minutes.paragraphs.find((each) => each.number === numberOf(entry))?.errata ?? [];
  const beside = [
    { entry: before, label: words("minutes.before") },
    { entry: after, label: words("minutes.after") },
  ];
  return (
    <>
      <LinkedData data={linkedParagraph({ minutes, printed, organisation: shown.name, address: publicAddress(href) }, numberOf(entry))} />
      <PageHeader
        title={title}
        state={words("minutes.approved", { day: longDate(minutes.approvedOn, language) })}
        crumbs={[
          { href: to("/minutes"), label: words("minutes.title") },
          { href, label: title },
        ]}
      />
      <article lang={printed.language} className="mx-auto max-w-[52rem] bg-surface px-5 py-8 shadow-raised sm:px-14 print:p-0 print:shadow-none">
        <PaperEntry entry={entry} that={printed.that} origins={{}} toolsFor={() => null} notesFor={() => <PublicErrata errata={errata} language={printed.language} />} />
      </article>
      <nav aria-label={words("minutes.beside")} className="mt-6 flex flex-wrap justify-between gap-4 print:hidden">
        {beside.map(
          ({ entry: other, label }) =>
            other && (
              <Link key={label} href={`${href}/${numberOf(other)}`} className="link inline-flex min-h-8 items-center">
                {label}: {other.number}
              </Link>
            ),
        )}
      </nav>
    </>
  );
}
