import { createHash } from "node:crypto";
import { client } from "./client.ts";
import { keyedDigest } from "./keyed-digest.ts";
import type { Tx } from "./transaction.ts";

/**
 * The token of a link to answer by. It follows from the link's id and the installation's secret, so that a reminder can
 * carry the same link while the database only holds its digest.
 */
export function replyTokenOf(linkId: string): string {
  return keyedDigest("reply-link", linkId);
}

/** What is stored of a token. */
function digestOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** A link to be made: for one addressee in one round, sent to one address. */
export type NewReplyLink = Readonly<{
  id: string;
  addresseeId: string;
  name: string;
  email: string;
  /** Whether who has it may send the reply, or only prepare it. */
  mayConfirm: boolean;
  expiresAt: Date;
  madeById: string;
  madeAt: Date;
}>;

/** Adds links; the token of each is `replyTokenOf` its id. */
export async function insertReplyLinks(tx: Tx, workspaceId: string, links: readonly NewReplyLink[]): Promise<void> {
  await tx.replyLink.createMany({ data: links.map((link) => ({ workspaceId, ...link, tokenDigest: digestOf(replyTokenOf(link.id)) })) });
}

/** A link as the office sees it: to whom it went, until when it holds, and when it was revoked. */
export type SentReplyLink = Readonly<{ id: string; addresseeId: string; name: string; email: string; mayConfirm: boolean; madeAt: Date; expiresAt: Date; revokedAt: Date | null }>;

/** The links of some who are asked, or of all in a round, the earliest first. */
export async function replyLinksOf(tx: Tx, workspaceId: string, of: readonly string[] | { roundId: string }): Promise<SentReplyLink[]> {
  const where = "roundId" in of ? { addressee: of } : { addresseeId: { in: [...of] } };
  return tx.replyLink.findMany({
    where: { workspaceId, ...where },
    orderBy: [{ madeAt: "asc" }, { id: "asc" }],
    select: { id: true, addresseeId: true, name: true, email: true, mayConfirm: true, madeAt: true, expiresAt: true, revokedAt: true },
  });
}

/** Revokes a link: from then on it leads nowhere. Gives whether it held until now. */
export async function revokeReplyLink(tx: Tx, workspaceId: string, id: string, { byId, at }: { byId: string; at: Date }): Promise<boolean> {
  const { count } = await tx.replyLink.updateMany({ where: { workspaceId, id, revokedAt: null }, data: { revokedById: byId, revokedAt: at } });
  return count === 1;
}

/** The workspace where the link was made; null for what is no link's token. Whether it holds `findReplyLink` tells. */
export async function workspaceOfReplyLink(token: string): Promise<string | null> {
  const rows = await client().$queryRaw<{ id: string | null }[]>`SELECT workspace_of_reply_link(${digestOf(token)}) AS id`;
  return rows[0]?.id ?? null;
}

/** Whom a link is for, and what it answers. */
export type LinkHolder = Readonly<{ linkId: string; addresseeId: string; name: string; email: string; mayConfirm: boolean; expiresAt: Date }>;

/** Whom a link that holds at a moment is for; null where it has expired or been revoked, and the same for an unknown one. */
export async function findReplyLink(tx: Tx, workspaceId: string, token: string, now: Date): Promise<LinkHolder | null> {
  const link = await tx.replyLink.findFirst({
    where: { workspaceId, tokenDigest: digestOf(token), expiresAt: { gt: now }, revokedAt: null, addressee: { sentAt: { not: null } } },
    select: { id: true, addresseeId: true, name: true, email: true, mayConfirm: true, expiresAt: true },
  });
  if (!link) return null;
  const { id: linkId, ...held } = link;
  return { linkId, ...held };
}
