import type { FormOutcome } from "#components/ui/form.tsx";

/** A signature on paper as it is recorded; `day` as "2010-04-22". */
export type PaperSignature = { versionId: string; signatoryId: string; digest: string; day: string; dissent: string; scan: File };

/** Sends the scan as it is, with what is to be recorded in the address. Gives the server's answer. */
export async function sendPaperSignature(address: string, { versionId, signatoryId, digest, day, dissent, scan }: PaperSignature, idempotencyKey: string): Promise<FormOutcome<unknown>> {
  const facts = new URLSearchParams({ version: versionId, signatory: signatoryId, digest, day, dissent, name: scan.name });
  const answer = await fetch(`${address}?${facts}`, {
    method: "POST",
    headers: { "Content-Type": "application/octet-stream", "Idempotency-Key": idempotencyKey },
    body: scan,
  });
  return (await answer.json()) as FormOutcome<unknown>;
}
