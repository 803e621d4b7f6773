import { digestInGroups, sealCode } from "#lib/domain/seal/code.ts";
import type { Manifest, ManifestSignature } from "#lib/documents/seal/manifest.ts";
import { dateAndTime, longDate } from "#lib/i18n/format.ts";
import type { Language } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";

/** The page of approval with every word in place, and the files that are enclosed with it. */
export type PrintedApproval = {
  title: string;
  intro: string;
  signatures: { label: string; name: string; span: string | null; lines: string[] }[];
  rows: { label: string; lines: string[] }[];
  digest: { label: string; groups: string[] };
  code: { label: string; written: string };
  verify: { title: string; lines: string[] };
  enclosed: { name: string; type: string; relationship: "data" | "source" | "supplement"; description: string }[];
};

/** The names of what is enclosed in an approved file. */
export const enclosedNames = { manifest: "manifest.json", content: "content.json", body: "body.pdf" } as const;

type SealWords = ReturnType<typeof translator<"seal">>;

/** What is printed of a manifest. `verifyAt` is the address where files and codes can be handed in; null for none. */
export function printedApproval(manifest: Manifest, { language, keyId, verifyAt }: { language: Language; keyId: string; verifyAt: string | null }): PrintedApproval {
  const words = translator(language, "seal");
  const attachments = manifest.attachments.map(({ name }) => name);
  const version = words("versionOf", { version: manifest.version, at: dateAndTime(new Date(manifest.sealedAt), language) });
  return {
    title: words("title"),
    intro: words("intro", { part: manifest.part }),
    signatures: manifest.signatures.map((signature) => printedSignature(signature, words, language)),
    rows: [
      { label: words("version"), lines: [version] },
      ...(attachments.length > 0 ? [{ label: words("attachments"), lines: attachments }] : []),
    ],
    digest: { label: words("digest"), groups: digestInGroups(manifest.signed).split(" ") },
    code: { label: words("code"), written: sealCode(manifest.signed) },
    verify: {
      title: words("verify.title"),
      lines: [
        words("verify.file"),
        ...(verifyAt ? [words("verify.address", { address: verifyAt })] : []),
        words("verify.byOneself", { key: keyId }),
        words("verify.paper"),
      ],
    },
    enclosed: [
      { name: enclosedNames.manifest, type: "application/json", relationship: "supplement", description: words("enclosed.manifest") },
      { name: enclosedNames.content, type: "application/json", relationship: "data", description: words("enclosed.content") },
      { name: enclosedNames.body, type: "application/pdf", relationship: "source", description: words("enclosed.body") },
    ],
  };
}

function printedSignature(signature: ManifestSignature, words: SealWords, language: Language): PrintedApproval["signatures"][number] {
  const at = dateAndTime(new Date(signature.at), language);
  const { paper, method, dissent, capacity, name, span } = signature;
  const how = paper
    ? words("method.paper", { day: longDate(paper.day, language), at, name: paper.recordedBy })
    : words(method === "openId" ? "method.openId" : "method.password", { at });
  return {
    label: translator(language, "minutes")(capacity),
    name,
    span,
    lines: [how, ...(dissent ? [words("dissent", { text: dissent })] : [])],
  };
}
