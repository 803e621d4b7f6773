import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";
import { sealCode } from "#lib/domain/seal/code.ts";
import { inWords, longDate } from "#lib/i18n/format.ts";
import type { Language } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";
import { findingInWords } from "./finding-in-words.ts";
import type { Manifest } from "./manifest.ts";
import type { Verification } from "./verify-file.ts";

/** What was found of a file, in sentences; `document` tells which it is, as far as what it says of itself can be relied on. */
export type VerificationInWords = { readonly approved: boolean; readonly document: readonly string[]; readonly findings: readonly string[] };

/** Puts a verification into sentences for whoever handed in the file. */
export function verificationInWords({ approved, manifest, findings }: Verification, language: Language): VerificationInWords {
  return {
    approved,
    document: manifest ? documentInWords(manifest, language) : [],
    findings: findings.map((finding) => findingInWords(finding, language)),
  };
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
