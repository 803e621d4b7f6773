import { contentOfVersion } from "#lib/data/approval.ts";
import { secretsOf } from "#lib/data/publication.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { PrintedMinutes } from "#lib/documents/minutes/printed-minutes.ts";
import { publishableMinutes } from "#lib/documents/publication/public-minutes.ts";
import { minutesOfRecord, readRecord, type SealedRecord } from "#lib/documents/seal/sealed-content.ts";
import { approvedAt, type MinutesVersion } from "#lib/domain/approval/minutes-version.ts";
import type { KeptBack } from "#lib/domain/publication/keep-back.ts";

/** An approved version as it was signed, without what is or was secret; and what that is. */
export async function publishableVersion(tx: Tx, workspaceId: string, version: MinutesVersion): Promise<{ minutes: PrintedMinutes; secrets: KeptBack; approved: Date }> {
  const stored = await contentOfVersion(tx, workspaceId, version.id);
  const record = stored && readRecord(stored.content);
  const approved = approvedAt(version);
  if (!record || !approved) throw new Error(`the content of version ${version.id} can't be read, or isn't approved`);
  const secrets = withSecretsThen(await secretsOf(tx, workspaceId, version), record);
  return { minutes: publishableMinutes(minutesOfRecord(record, approved), secrets), secrets, approved };
}

/** What is secret now, and the §§ that were when they were signed. */
export function withSecretsThen(now: KeptBack, { entries }: SealedRecord): KeptBack {
  const then = entries.filter((entry) => entry.kind === "paragraph" && entry.secrecy !== null).map(({ number }) => number);
  return { paragraphs: [...now.paragraphs, ...then], passages: now.passages };
}
