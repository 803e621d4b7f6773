import { createHash, randomUUID } from "node:crypto";
import type pg from "pg";

const batch = 5_000;

/**
 * Writes the first `count` events of a workspace's audit chain straight into the tables, on a connection whose triggers
 * are off: for chains longer than there is time to act them out.
 */
export async function fillChain(connection: pg.Client, workspaceId: string, count: number): Promise<void> {
  const about = { actorId: randomUUID(), subjectId: randomUUID(), caseId: randomUUID() };
  let hash = "";
  for (let from = 1; from <= count; from += batch) {
    const rows: { seq: number; previousHash: string; hash: string; content: string }[] = [];
    for (let seq = from; seq < Math.min(from + batch, count + 1); seq++) {
      const previousHash = hash;
      const content = contentOf(seq, about);
      hash = createHash("sha256").update(`${workspaceId}\n${seq}\n${previousHash}\n${content}`).digest("hex");
      rows.push({ seq, previousHash, hash, content });
    }
    await connection.query(
      `INSERT INTO "AuditEvent"
       SELECT $1, r.seq, (c ->> 'at')::timestamptz, (c ->> 'actorId')::uuid, c ->> 'actorName', c ->> 'act', c ->> 'subjectType',
              (c ->> 'subjectId')::uuid, (c ->> 'caseId')::uuid, (c ->> 'meetingId')::uuid, c -> 'facts', r.content, r."previousHash", r.hash
       FROM json_to_recordset($2) AS r(seq bigint, "previousHash" text, hash text, content text), LATERAL (SELECT r.content::jsonb AS c) AS told`,
      [workspaceId, JSON.stringify(rows)],
    );
  }
  await connection.query(`INSERT INTO "AuditHead" VALUES ($1, $2, $3)`, [workspaceId, count, hash]);
}

function contentOf(seq: number, { actorId, subjectId, caseId }: { actorId: string; subjectId: string; caseId: string }): string {
  const digest = createHash("sha256").update(`${seq}`).digest("hex");
  const at = new Date(Date.UTC(2010, 3, 22) + seq * 1013).toISOString();
  const facts = { number: seq, title: "Utökat bidrag till Coompanion" };
  return JSON.stringify({ act: "case.register", actorId, actorName: "Siv Sekreterare", after: digest, at, before: null, caseId, facts, meetingId: null, subjectId, subjectType: "case" });
}
