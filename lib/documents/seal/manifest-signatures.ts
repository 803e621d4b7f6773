import type { MinutesVersion, Signatory, Signature } from "#lib/domain/approval/minutes-version.ts";
import { paragraphsInWords } from "#lib/domain/paragraph/in-words.ts";
import type { ManifestSignature } from "./manifest.ts";

/**
 * The signatures of a version as its manifest tells them, in the order in which they were asked for. `nameOf` gives the
 * name of one in the register, for who recorded a signature on paper.
 */
export function manifestSignatures(
  { signatories, signatures, paragraphs }: Pick<MinutesVersion, "signatories" | "signatures" | "paragraphs">,
  nameOf: (personId: string) => string,
): readonly ManifestSignature[] {
  const numbers = paragraphs.map(({ number }) => number);
  return signatories.flatMap((signatory) => {
    const signature = signatures.find(({ signatoryId }) => signatoryId === signatory.id);
    return signature ? [manifestSignature(signatory, signature, numbers, nameOf)] : [];
  });
}

function manifestSignature(
  { capacity, name, paragraphs }: Signatory,
  { at, method, dissent, by }: Signature,
  numbers: readonly number[],
  nameOf: (personId: string) => string,
): ManifestSignature {
  return {
    capacity,
    name,
    span: paragraphs && paragraphsInWords(paragraphs, numbers),
    at: at.toISOString(),
    method: method.kind,
    paper: method.kind === "paper" ? { day: method.day, recordedBy: nameOf(by) } : null,
    dissent,
  };
}
