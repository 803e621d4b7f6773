import { createHash } from "node:crypto";
import { client } from "./client.ts";
import { newId } from "./id.ts";
import { keyedDigest } from "./keyed-digest.ts";
import type { Tx } from "./transaction.ts";

/**
 * The token of the link that a dispatch goes by. It follows from the dispatch and the installation's secret, so that the
 * secretary can be shown the link again while the database only holds its digest.
 */
export function tokenOf(dispatchId: string): string {
  return keyedDigest("extract-link", dispatchId);
}

/** What is stored of a token. */
export function digestOfToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** The workspace where the link was made; null for what is no link's token. Whether it holds `findLink` tells. */
export async function workspaceOfLink(token: string): Promise<string | null> {
  const rows = await client().$queryRaw<{ id: string | null }[]>`SELECT workspace_of_extract_link(${digestOfToken(token)}) AS id`;
  return rows[0]?.id ?? null;
}

/** Where a link that holds at a moment leads; null where it has expired or been revoked, and the same for an unknown one. */
export async function findLink(tx: Tx, workspaceId: string, token: string, now: Date) {
  return tx.dispatch.findFirst({
    where: { workspaceId, tokenDigest: digestOfToken(token), expiresAt: { gt: now }, revocation: null },
    select: {
      id: true,
      name: true,
      expiresAt: true,
      extract: { select: { versionId: true, number: true, paragraph: { select: { version: { select: { meetingId: true } } } } } },
    },
  });
}

/** Keeps that a link's extract was fetched. */
export async function addFetch(tx: Tx, workspaceId: string, fetched: { dispatchId: string; extractId: string; at: Date }): Promise<void> {
  await tx.extractFetch.create({ data: { workspaceId, id: newId(), ...fetched }, select: { id: true } });
}
