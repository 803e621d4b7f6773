import type pg from "pg";
import type { AuditedVersion, StoredBytes, StoredItem, StoredSignature, StoredVersion } from "#lib/domain/seal/stored-version.ts";
import type { KeyRow } from "./signing-key.ts";

/** A version by its place. `stored` is null where only the audit has it, `audited` where the audit hasn't. */
export type VersionInAudit = {
  readonly workspaceId: string;
  readonly body: string;
  readonly meeting: string;
  readonly stored: StoredVersion | null;
  readonly audited: AuditedVersion | null;
};

/** The public keys, read as the owner of the tables. */
export async function keysOf(connection: pg.ClientBase): Promise<readonly KeyRow[]> {
  return (await connection.query<KeyRow>(`SELECT id, pem, "from", "to" FROM "SigningKey" ORDER BY "from"`)).rows;
}

/**
 * Every version of minutes in every workspace, one at a time, and every one that only the audit tells of; read as the
 * owner of the tables. Nothing is judged here, and the database is not asked to hash anything.
 */
export async function* versionsEverywhere(connection: pg.ClientBase): AsyncGenerator<VersionInAudit> {
  const { rows } = await connection.query<Place>(places);
  for (const { versionId, digest, file, ...place } of rows) {
    yield { ...place, audited: digest === null ? null : { digest, file }, stored: versionId === null ? null : await storedVersion(connection, place.workspaceId, versionId) };
  }
}

type Place = Omit<VersionInAudit, "stored" | "audited"> & { versionId: string | null; digest: string | null; file: string | null };

/** A publishing tells of the same version with another digest: that of what the public gets. */
const places = `
  WITH audited AS (
    SELECT "workspaceId", "subjectId", min("meetingId"::text)::uuid AS "meetingId", min(facts ->> 'digest') AS digest, max(facts ->> 'file') AS file
    FROM "AuditEvent" WHERE "subjectType" = 'minutesVersion' AND (act LIKE 'approval.%' OR act LIKE 'erratum.%') AND facts ? 'digest' GROUP BY "workspaceId", "subjectId")
  SELECT coalesce(v."workspaceId", a."workspaceId") AS "workspaceId", v.id AS "versionId", a.digest, a.file,
    coalesce(b.name, '') AS body, coalesce(to_char(m."startsAt" AT TIME ZONE 'Europe/Stockholm', 'YYYY-MM-DD'), '') AS meeting
  FROM "MinutesVersion" v FULL JOIN audited a ON a."workspaceId" = v."workspaceId" AND a."subjectId" = v.id
  LEFT JOIN "Meeting" m ON m."workspaceId" = coalesce(v."workspaceId", a."workspaceId") AND m.id = coalesce(v."meetingId", a."meetingId")
  LEFT JOIN "Body" b ON b."workspaceId" = m."workspaceId" AND b.id = m."bodyId"
  ORDER BY 1, m."startsAt", v."requestedAt", v.id`;

type Row = Pick<StoredVersion, "number" | "content" | "contentDigest" | "digest" | "isApproved"> & {
  bodyBlobId: string;
  sealedBlobId: string | null;
  sealedDigest: string | null;
};

async function storedVersion(connection: pg.ClientBase, workspaceId: string, id: string): Promise<StoredVersion> {
  const own = [workspaceId, id];
  const version = await connection.query<Row>(
    `SELECT v.number, v.content, v."contentDigest", v.digest, v."bodyBlobId", f."blobId" AS "sealedBlobId", f.digest AS "sealedDigest",
       EXISTS (SELECT FROM "Signature" g WHERE g."workspaceId" = v."workspaceId" AND g."versionId" = v.id)
       AND NOT EXISTS (SELECT FROM "VersionEnd" e WHERE e."workspaceId" = v."workspaceId" AND e."versionId" = v.id)
       AND NOT EXISTS (SELECT FROM "Signatory" s WHERE s."workspaceId" = v."workspaceId" AND s."versionId" = v.id
         AND NOT EXISTS (SELECT FROM "Signatory" r WHERE r."workspaceId" = s."workspaceId" AND r."versionId" = s."versionId" AND r."replacesId" = s.id)
         AND NOT EXISTS (SELECT FROM "Signature" g WHERE g."workspaceId" = s."workspaceId" AND g."versionId" = s."versionId" AND g."signatoryId" = s.id)) AS "isApproved"
     FROM "MinutesVersion" v LEFT JOIN "SealedFile" f ON f."workspaceId" = v."workspaceId" AND f."versionId" = v.id
     WHERE v."workspaceId" = $1 AND v.id = $2`,
    own,
  );
  const paragraphs = await connection.query<StoredVersion["paragraphs"][number]>(
    `SELECT number, digest FROM "VersionParagraph" WHERE "workspaceId" = $1 AND "versionId" = $2 AND standing = 'sealed' ORDER BY number`,
    own,
  );
  // An erratum is made of what is frozen already, and says something else than the item.
  const items = await connection.query<StoredItem>(
    `SELECT p.number, i.title, i.text, i.kind = 'agenda'
       OR EXISTS (SELECT FROM "ListedMatter" l WHERE l."workspaceId" = i."workspaceId" AND l."itemId" = i.id)
       OR EXISTS (SELECT FROM "Nomination" n WHERE n."workspaceId" = i."workspaceId" AND n."itemId" = i.id) AS "isFollowed"
     FROM "VersionParagraph" p
     JOIN "MinutesVersion" v ON v."workspaceId" = p."workspaceId" AND v.id = p."versionId"
     JOIN "AgendaItem" i ON i."workspaceId" = p."workspaceId" AND i.id = p."itemId"
     WHERE p."workspaceId" = $1 AND p."versionId" = $2 AND p.standing = 'sealed' AND v.part <> 'erratum'
       AND EXISTS (SELECT FROM "Signature" g WHERE g."workspaceId" = v."workspaceId" AND g."versionId" = v.id)
       AND NOT EXISTS (SELECT FROM "VersionEnd" e WHERE e."workspaceId" = v."workspaceId" AND e."versionId" = v.id)
     ORDER BY p.number`,
    own,
  );
  const signatures = await connection.query<StoredSignature>(
    `SELECT s.name, s.capacity, g.method, g.at, g.digest, g.dissent, to_char(g."paperDay", 'YYYY-MM-DD') AS "paperDay" FROM "Signature" g
     JOIN "Signatory" s ON s."workspaceId" = g."workspaceId" AND s."versionId" = g."versionId" AND s.id = g."signatoryId"
     WHERE g."workspaceId" = $1 AND g."versionId" = $2 ORDER BY s.position`,
    own,
  );
  const { bodyBlobId, sealedBlobId, sealedDigest, ...told } = version.rows[0]!;
  const sealed = sealedBlobId === null ? null : await bytesOf(connection, workspaceId, sealedBlobId);
  return {
    ...told,
    paragraphs: paragraphs.rows,
    items: items.rows,
    signatures: signatures.rows,
    body: await bytesOf(connection, workspaceId, bodyBlobId),
    sealed: sealed && { ...sealed, sealedDigest: sealedDigest ?? "" },
  };
}

async function bytesOf(connection: pg.ClientBase, workspaceId: string, blobId: string): Promise<StoredBytes> {
  const blob = await connection.query<{ sha256: string | null }>(`SELECT sha256 FROM "Blob" WHERE "workspaceId" = $1 AND id = $2`, [workspaceId, blobId]);
  const pieces = await connection.query<{ bytes: Buffer }>(`SELECT bytes FROM "BlobPiece" WHERE "workspaceId" = $1 AND "blobId" = $2 ORDER BY index`, [workspaceId, blobId]);
  return { digest: blob.rows[0]?.sha256 ?? "", bytes: Buffer.concat(pieces.rows.map(({ bytes }) => bytes)) };
}
