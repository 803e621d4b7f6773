import type { Minutes } from "#lib/domain/minutes/minutes.ts";
import type { PublishedErratum } from "#lib/domain/publication/published-errata.ts";
import { type KeptBack, keepBack, type StandIns } from "#lib/domain/publication/keep-back.ts";
import { type PrintedMinutes, printedMinutes } from "#lib/documents/minutes/printed-minutes.ts";
import { typeset } from "#lib/documents/typst/typeset.ts";
import type { Language } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";
import { withErrata } from "./with-errata.ts";

/** What stands in the place of what is kept back, in the language of the minutes. */
export function standIns(language: Language): StandIns {
  const words = translator(language, "publication");
  return { paragraph: words("standIn.paragraph"), passage: words("standIn.passage") };
}

/** Approved minutes as they are laid out, without what is secret: what the secretary chooses from. */
export function publishableMinutes(minutes: Minutes, secrets: KeptBack): PrintedMinutes {
  const printed = printedMinutes({ ...minutes, draft: false });
  return { ...printed, entries: [...keepBack(printed.entries, secrets, standIns(minutes.language))] };
}

/** The minutes as anyone may read them. A mark on every page says when something is kept back. */
export function publicMinutes(publishable: PrintedMinutes, kept: KeptBack, isWhole: boolean): PrintedMinutes {
  const entries = [...keepBack(publishable.entries, kept, standIns(publishable.language))];
  return { ...publishable, entries, draftMark: isWhole ? null : translator(publishable.language, "publication")("mark") };
}

/** What is corrected of what is published, where its sealed file is to be read if that is public, and when it was approved. */
type Corrected = { readonly errata: readonly PublishedErratum[]; readonly sealedAt: string | null; readonly approved: Date };

/**
 * The file of what is published where it isn't the sealed one: PDF/UA-1, made of nothing but what anyone may read, errata
 * too. It is dated by the last of those, or else by the approval.
 */
export async function renderPublicPdf(published: PrintedMinutes, { errata, sealedAt, approved }: Corrected): Promise<Buffer> {
  const asOf = errata.reduce((last, { approvedAt }) => (approvedAt > last ? approvedAt : last), approved);
  const corrected = errata.length > 0 ? translator(published.language, "publication")("corrected") : null;
  const draftMark = published.draftMark ?? corrected;
  const { pdf } = await typeset("minutes", withErrata({ ...published, draftMark }, errata, sealedAt), asOf, "ua-1");
  return pdf;
}
