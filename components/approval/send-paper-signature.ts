import type { FormOutcome } from "#components/ui/form.tsx";

/** A signature on paper as it is recorded; `day` as "2010-04-22". */
export type PaperSignature = { versionId: string; signatoryId: string; digest: string; day: string; dissent: string; scan: File };

/**
 * Sends the scan as it is, and what is to be recorded beside it: in a header, since an address is kept in the logs of whatever
 * it passes. Gives the server's answer.
 */
export async function sendPaperSignature(address: string, { versionId, signatoryId, digest, day, dissent, scan }: PaperSignature, idempotencyKey: string): Promise<FormOutcome<unknown>> {
  const facts = JSON.stringify({ versionId, signatoryId, digest, day, dissent, fileName: scan.name });
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/octet-stream", "Idempotency-Key": idempotencyKey, "Paper-Signature": encodeURIComponent(facts) },
    body: scan,
  });
  return (await answer.json()) as FormOutcome<unknown>;
}
