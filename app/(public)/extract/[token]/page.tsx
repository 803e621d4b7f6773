import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { longDate } from "#lib/i18n/format.ts";
import { defaultLanguage } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";
import { linkOf } from "./link-of.ts";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const link = await linkOf((await params).token);
  const words = translator(link?.language ?? defaultLanguage, "extract");
  // The address is a key: it is not told to any page that is opened from here, nor kept by those who search.
  return { title: link ? words("link.title", { number: link.number }) : words("link.void.title"), referrer: "no-referrer", robots: { index: false } };
}

/** Where a recipient without an account fetches the extract that was sent by a link. */
export default async function ExtractLinkPage({ params }: Props) {
  const { token } = await params;
  const link = await linkOf(token);
  const language = link?.language ?? defaultLanguage;
  setRequestLocale(language);
  const words = translator(language, "extract");
  if (!link) {
    return (
      <>
        <PageHeader title={words("link.void.title")} />
        <Notice kind="warning" title={words("link.void.text")} />
      </>
    );
  }
  const { association, bodyName, day, number, name, lastDay, correctedOn } = link;
  const file = `/api/extracts/${token}`;
  return (
    <>
      <PageHeader title={words("link.title", { number })} state={`${association} · ${words("link.meeting", { body: bodyName, day: longDate(day, language) })}`} />
      {correctedOn && <Notice kind="warning" title={words("link.corrected", { day: longDate(correctedOn, language) })} />}
      <p className="mb-5">{words("link.to", { name })}</p>
      <div className="flex flex-wrap gap-2">
        <LinkButton href={`${file}/pdf`} variant="primary" icon="download" download>{words("link.pdf")}</LinkButton>
        <LinkButton href={`${file}/docx`} icon="download" download>{words("link.docx")}</LinkButton>
      </div>
      <p className="mt-6 text-sm text-ink-soft">{words("link.until", { day: longDate(lastDay, language) })}</p>
    </>
  );
}
