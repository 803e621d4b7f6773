import { createHash } from "node:crypto";
import type pg from "pg";

/** A stored file of which the bytes are not those it is known by: the names that people know it by, as far as there are any. */
export type ChangedFile = { readonly workspaceId: string; readonly sha256: string; readonly names: readonly string[] };

/** What came of hashing every stored file anew. */
export type FilesReport = { readonly whole: number; readonly changed: readonly ChangedFile[] };

/**
 * Hashes every complete file of every workspace, a piece at a time, and tells which are not what their SHA-256 says: the
 * documents too, whose digests the signatures cover. Read as the owner of the tables; the database hashes nothing.
 */
export async function verifyBlobs(connection: pg.ClientBase): Promise<FilesReport> {
  const { rows } = await connection.query<{ workspaceId: string; id: string; sha256: string }>(
    `SELECT "workspaceId", id, sha256 FROM "Blob" WHERE "completedAt" IS NOT NULL ORDER BY "workspaceId", id`,
  );
  const changed: ChangedFile[] = [];
  for (const { workspaceId, id, sha256 } of rows) {
    if ((await digestOf(connection, workspaceId, id)) === sha256) continue;
    changed.push({ workspaceId, sha256, names: await namesOf(connection, workspaceId, id) });
  }
  return { whole: rows.length - changed.length, changed };
}

async function digestOf(connection: pg.ClientBase, workspaceId: string, id: string): Promise<string> {
  const hash = createHash("sha256");
  for (let index = 0; ; index += 1) {
    const { rows } = await connection.query<{ bytes: Buffer }>(`SELECT bytes FROM "BlobPiece" WHERE "workspaceId" = $1 AND "blobId" = $2 AND index = $3`, [workspaceId, id, index]);
    if (!rows[0]) return hash.digest("hex");
    hash.update(rows[0].bytes);
  }
}

async function namesOf(connection: pg.ClientBase, workspaceId: string, id: string): Promise<string[]> {
  const { rows } = await connection.query<{ name: string }>(`SELECT DISTINCT name FROM "Document" WHERE "workspaceId" = $1 AND "blobId" = $2 ORDER BY name`, [workspaceId, id]);
  return rows.map(({ name }) => name);
}
