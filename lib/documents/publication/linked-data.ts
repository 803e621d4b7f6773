import type { ErratumText } from "#lib/domain/erratum/erratum.ts";
import type { PrintedEntry, PrintedMinutes } from "#lib/documents/minutes/printed-minutes.ts";
import { numberOf } from "#lib/domain/publication/keep-back.ts";
import { textsOf } from "#lib/domain/publication/masked.ts";

type ErratumToTell = { readonly approvedOn: string; readonly words: ErratumText | null };

/** What is published, and its whole address; of it only what anyone may read is there. */
export type Published = {
  readonly minutes: { readonly paragraphs: readonly { readonly number: number; readonly errata: readonly ErratumToTell[] }[]; readonly bodyName: string; readonly meetingDays: readonly string[]; readonly approvedOn: string; readonly isWhole: boolean; readonly changedAt: string };
  readonly printed: PrintedMinutes;
  readonly organisation: string;
  readonly address: string;
};

/** Published minutes for programs. Days are in Stockholm; `text` is the whole of a § in plain words. */
export function publishedJson({ minutes, printed, organisation, address }: Published) {
  const { bodyName, meetingDays, approvedOn, isWhole, changedAt } = minutes;
  const paragraphs = printed.entries.map((entry) => ({ number: numberOf(entry), title: entry.title, address: `${address}/${numberOf(entry)}`, text: plainText(entry), errata: errataOf(minutes, numberOf(entry)) }));
  return { organisation, body: bodyName, meetingDays, approvedOn, changedAt, language: printed.language, isWhole, address, pdf: `${address}/minutes.pdf`, sealedPdf: isWhole ? `${address}/sealed.pdf` : null, paragraphs };
}

/** Published minutes in the words of schema.org, for search engines. */
export function linkedMinutes(published: Published) {
  const { printed, address } = published;
  const hasPart = printed.entries.map((entry) => ({ "@type": "CreativeWork", "@id": `${address}/${numberOf(entry)}`, name: nameOf(entry) }));
  return { "@context": "https://schema.org", ...documentOf(published), hasPart };
}

/** One published § in the words of schema.org. */
export function linkedParagraph(published: Published, number: number) {
  const entry = published.printed.entries.find((each) => numberOf(each) === number)!;
  const url = `${published.address}/${number}`;
  return { "@context": "https://schema.org", "@type": "CreativeWork", "@id": url, url, name: nameOf(entry), inLanguage: published.printed.language, text: plainText(entry), correction: errataOf(published.minutes, number).map(correctionOf), isPartOf: documentOf(published) };
}

function documentOf({ minutes, printed, organisation, address }: Published) {
  const publisher = { "@type": "Organization", name: organisation };
  return {
    "@type": "DigitalDocument", "@id": address, url: address, name: printed.documentTitle, inLanguage: printed.language,
    datePublished: minutes.approvedOn, dateModified: minutes.changedAt, publisher,
    temporalCoverage: minutes.meetingDays.join("/"),
    encoding: { "@type": "MediaObject", contentUrl: `${address}/minutes.pdf`, encodingFormat: "application/pdf" },
  };
}

const errataOf = ({ paragraphs }: Published["minutes"], number: number) => paragraphs.find((each) => each.number === number)?.errata ?? [];
/** Of one that touches what is kept back only the day is told. */
const correctionOf = ({ approvedOn, words }: ErratumToTell) => ({ "@type": "CorrectionComment", datePublished: approvedOn, ...(words && { text: `${words.stands} → ${words.shouldRead}` }) });
const nameOf = ({ number, title }: PrintedEntry): string => `${number} ${title}`;
const plainText = ({ title: _, ...entry }: PrintedEntry): string => textsOf(entry).join("\n");
