import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";
import { sealCode } from "#lib/domain/seal/code.ts";
import { dateAndTime, inWords, longDate } from "#lib/i18n/format.ts";
import type { Language } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { Certified } from "./certificate/certify-file.ts";
import { findingInWords } from "./finding-in-words.ts";
import type { Manifest } from "./manifest.ts";
import type { Verification } from "./verify-file.ts";

/** What was found of a file, in sentences; `document` tells which it is, as far as what it says of itself can be relied on. */
export type VerificationInWords = { readonly approved: boolean; readonly document: readonly string[]; readonly findings: readonly string[] };

/** Puts a verification into sentences for whoever handed in the file. */
export function verificationInWords({ approved, manifest, certified, findings }: Verification, language: Language): VerificationInWords {
  return {
    approved,
    document: [...(manifest ? documentInWords(manifest, language) : []), ...(certified ? [certifiedInWords(certified, language)] : [])],
    findings: findings.map((finding) => findingInWords(finding, language)),
  };
}

/** Whose certificate the file is signed with besides the seal, when, and what that does not say. */
export function certifiedInWords({ subject, issuer, from, to, at }: Certified, language: Language): string {
  const day = (moment: Date) => longDate(stockholmDay(moment), language);
  return translator(language, "seal")("certified", { subject, issuer, at: dateAndTime(at, language), from: day(from), to: day(to) });
}

function documentInWords({ association, body, meeting, version, content, signed, signatures }: Manifest, language: Language): string[] {
  const words = translator(language, "seal");
  const days = inWords(meeting.map((day) => longDate(day, language)), language);
  const paragraphs = paragraphSpan(content.paragraphs.map(({ number }) => number));
  return [
    words("page.document", { association, body, days, paragraphs, version }),
    words("page.signedBy", { names: inWords(signatures.map(({ name }) => name), language) }),
    words("page.code", { code: sealCode(signed) }),
  ];
}
