import { outcomesWithin } from "#lib/domain/extract/needed.ts";
import type { DispatchFacts, SentExtract } from "#lib/domain/extract/standing.ts";
import { Prisma } from "./generated/client.ts";
import { listOf } from "./list-of.ts";
import type { Tx } from "./transaction.ts";

type Row = {
  itemId: string;
  number: number;
  approvedAt: Date | null;
  waivedAt: Date | null;
  errata: number;
  correctedAt: Date | null;
  sent: (Omit<SentExtract, "at" | "goneAt"> & { at: string; goneAt: string | null })[];
};

/**
 * What is known of the extracts of some items' §§, by item; nothing of an item without a §. Always one query: how each
 * stands is for the rule (`dispatchStanding`) to say.
 */
export async function dispatchFactsOf(tx: Tx, workspaceId: string, itemIds: readonly string[]): Promise<Map<string, DispatchFacts>> {
  if (itemIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<Row[]>`
    SELECT i.id AS "itemId", g.number, approved.at AS "approvedAt",
      (SELECT max(w.at) FROM "ExtractWaiver" w WHERE w."workspaceId" = i."workspaceId" AND w."itemId" = i.id) AS "waivedAt",
      corrected.errata, corrected.at AS "correctedAt",
      ${listOf(sentExtracts)} AS sent
    FROM "AgendaItem" i
    JOIN "Paragraph" g ON g."workspaceId" = i."workspaceId" AND g."itemId" = i.id AND g.state = 'given'
    LEFT JOIN LATERAL (${approvedVersion}) approved ON true
    CROSS JOIN LATERAL (${approvedErrata}) corrected
    WHERE i."workspaceId" = ${workspaceId}::uuid AND i.id = ANY(${[...itemIds]}::uuid[])`;
  return new Map(rows.map((row) => [row.itemId, factsFrom(row)]));
}

/** The items whose §§ decided on a case in such a way that there is something to send. */
export async function decidedItemsOf(tx: Tx, workspaceId: string, caseId: string): Promise<string[]> {
  const rows = await tx.agendaItem.findMany({
    where: { workspaceId, caseId, paragraph: { state: "given" }, decisions: { some: { outcome: { notIn: [...outcomesWithin] } } } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** The version that approved the § of the item (alias `i`), the latest of several. */
const approvedVersion = Prisma.sql`
  SELECT v.id, (SELECT max(s.at) FROM "Signature" s WHERE s."workspaceId" = v."workspaceId" AND s."versionId" = v.id) AS at
  FROM "VersionParagraph" p
  JOIN "MinutesVersion" v ON v."workspaceId" = p."workspaceId" AND v.id = p."versionId"
  WHERE p."workspaceId" = i."workspaceId" AND p."itemId" = i.id AND p.standing = 'sealed' AND v.part <> 'erratum'
    AND version_is_signed(v."workspaceId", v.id) AND signatures_left(v."workspaceId", v.id) = 0
  ORDER BY at DESC LIMIT 1`;

/** The errata of the § of the item (alias `i`) that are approved, and when the last of them was. */
const approvedErrata = Prisma.sql`
  SELECT count(*)::int AS errata, max((SELECT max(s.at) FROM "Signature" s WHERE s."workspaceId" = v."workspaceId" AND s."versionId" = v.id)) AS at
  FROM "VersionParagraph" p
  JOIN "MinutesVersion" v ON v."workspaceId" = p."workspaceId" AND v.id = p."versionId"
  WHERE p."workspaceId" = i."workspaceId" AND p."itemId" = i.id AND v.part = 'erratum'
    AND version_is_signed(v."workspaceId", v.id) AND signatures_left(v."workspaceId", v.id) = 0`;

/** What went out of that version's § (its number is alias `g`'s). By a link it is the latest edition that was fetched. */
const sentExtracts = Prisma.sql`
  SELECT coalesce(d."organisationId"::text, lower(trim(d.name))) AS recipient, d.name, coalesce(fetched.edition, e.edition) AS edition, d.at,
    CASE d.way
      WHEN 'byHand' THEN d.day::timestamp AT TIME ZONE 'Europe/Stockholm'
      WHEN 'email' THEN letter."sentAt"
      WHEN 'link' THEN fetched.at
    END AS "goneAt",
    letter.state IS NOT DISTINCT FROM 'left' OR (r.at IS NOT NULL AND fetched.at IS NULL) AS "isVoid"
  FROM "Extract" e
  JOIN "Dispatch" d ON d."workspaceId" = e."workspaceId" AND d."extractId" = e.id
  LEFT JOIN "LinkRevocation" r ON r."workspaceId" = d."workspaceId" AND r."dispatchId" = d.id
  LEFT JOIN LATERAL (
    SELECT x.edition, min(f.at) AS at FROM "ExtractFetch" f
    JOIN "Extract" x ON x."workspaceId" = f."workspaceId" AND x.id = f."extractId"
    WHERE f."workspaceId" = d."workspaceId" AND f."dispatchId" = d.id GROUP BY x.edition ORDER BY x.edition DESC LIMIT 1) fetched ON true
  LEFT JOIN LATERAL (
    SELECT l.state, CASE l.state WHEN 'sent' THEN (SELECT max(s.at) FROM "LetterStep" s
      WHERE s."workspaceId" = l."workspaceId" AND s."letterId" = l.id AND s.kind IN ('accepted', 'arrived', 'sentByHand')) END AS "sentAt"
    FROM "Letter" l WHERE l."workspaceId" = d."workspaceId" AND l."aboutKind" = 'dispatch' AND l."aboutId" = d.id) letter ON true
  WHERE e."workspaceId" = i."workspaceId" AND e."versionId" = approved.id AND e.number = g.number`;

function factsFrom({ number, approvedAt, waivedAt, errata, correctedAt, sent }: Row): DispatchFacts {
  return {
    number,
    approvedAt,
    edition: { number: errata + 1, since: correctedAt },
    waivedAt,
    sent: sent.map(({ at, goneAt, ...one }) => ({ ...one, at: new Date(at), goneAt: goneAt === null ? null : new Date(goneAt) })),
  };
}
