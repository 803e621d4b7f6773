import { hash as digest } from "node:crypto";
import type pg from "pg";
import { type CopiedRow, copiedRows } from "./copied-rows.ts";

/** The last event of a workspace's chain: what is published, to be verified against later. */
export type ChainPoint = { readonly workspaceId: string; readonly seq: number; readonly hash: string };

/**
 * The first thing in a workspace's chain that is not as it was written, and at which event.
 * - `missing`: the event with this number is not there.
 * - `outOfOrder`: the event does not follow the one before it.
 * - `changed`: its content, or a column that is copied from it, is not what the chain was closed over.
 * - `rewritten`: the chain agrees with itself up to this event, but not with what was published of it.
 * - `headDiffers`: the events are whole, but new ones would be chained to something else than the last.
 */
export type ChainFinding = { readonly code: "missing" | "outOfOrder" | "changed" | "rewritten" | "headDiffers"; readonly seq: number };

/** What was found of one workspace: how many events hold, the last of them, and the first that doesn't. */
export type ChainReport = { readonly workspaceId: string; readonly last: ChainPoint | null; readonly finding: ChainFinding | null };

/**
 * Verifies the audit chain of every workspace, against what was published earlier where something was. Reads as the
 * owner of the tables, who sees them all, in one snapshot and a row at a time; hashes here, since a database that has
 * been tampered with is not to be asked whether it has. Nothing is verified after the first finding in a workspace.
 */
export async function verifyAuditChains(connection: pg.ClientBase, published: readonly ChainPoint[] = []): Promise<readonly ChainReport[]> {
  await connection.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  try {
    const chains = new Map(published.map((point) => [point.workspaceId, new Chain(point.workspaceId, point)]));
    await copiedRows(connection, events, (row) => chainOf(chains, row.latin1(column.workspaceId)!).take(row));
    const heads = await connection.query<{ workspaceId: string; seq: string; hash: string }>(`SELECT "workspaceId", seq, hash FROM "AuditHead"`);
    for (const { workspaceId, seq, hash } of heads.rows) chainOf(chains, workspaceId).end({ workspaceId, seq: Number(seq), hash });
    return [...chains.values()].map((chain) => chain.report());
  } finally {
    await connection.query("ROLLBACK");
  }
}

function chainOf(chains: Map<string, Chain>, workspaceId: string): Chain {
  const known = chains.get(workspaceId);
  if (known) return known;
  const chain = new Chain(workspaceId, null);
  chains.set(workspaceId, chain);
  return chain;
}

/**
 * All events in the order of their workspaces and numbers, and where in a row each column stands. The order is by the column
 * that the key begins with, not by the text that is selected of it under the same name: that would sort them all on disk first.
 */
const events = `SELECT "workspaceId"::text, seq, "previousHash", hash, content, at, facts,
  "actorId"::text, "subjectId"::text, "caseId"::text, "meetingId"::text, act, "subjectType", "actorName" FROM "AuditEvent" e ORDER BY e."workspaceId", seq`;
const column = {
  workspaceId: 0, seq: 1, previousHash: 2, hash: 3, content: 4, at: 5, facts: 6,
  actorId: 7, subjectId: 8, caseId: 9, meetingId: 10, act: 11, subjectType: 12, actorName: 13,
} as const;

/** One workspace's chain while it is being read. */
class Chain {
  readonly #workspaceId: string;
  readonly #published: ChainPoint | null;
  #seq = 0;
  #hash = "";
  #head: ChainPoint | null = null;
  #finding: ChainFinding | null = null;
  #closed = Buffer.alloc(0);

  constructor(workspaceId: string, published: ChainPoint | null) {
    this.#workspaceId = workspaceId;
    this.#published = published;
  }

  take(row: CopiedRow): void {
    if (this.#finding) return;
    const [seq, hash, expected] = [row.integer(column.seq), row.latin1(column.hash), this.#seq + 1];
    if (seq > expected) return this.#found("missing", expected);
    if (seq < expected || row.latin1(column.previousHash) !== this.#hash) return this.#found("outOfOrder", seq);
    const reckoned = this.#hashed(`${this.#workspaceId}\n${seq}\n${this.#hash}\n`, row.bytes(column.content));
    if (hash !== reckoned || !isCopied(row)) return this.#found("changed", expected);
    if (expected === this.#published?.seq && hash !== this.#published.hash) return this.#found("rewritten", expected);
    this.#seq = expected;
    this.#hash = hash;
  }

  end(head: ChainPoint): void {
    this.#head = head;
  }

  report(): ChainReport {
    const last = this.#seq === 0 ? null : { workspaceId: this.#workspaceId, seq: this.#seq, hash: this.#hash };
    return { workspaceId: this.#workspaceId, last, finding: this.#finding ?? this.#atEnd() };
  }

  /** Of what is closed over, in one piece: a hash that is fed piece by piece takes twice the time. */
  #hashed(before: string, content: Buffer): string {
    if (this.#closed.length < before.length + content.length) this.#closed = Buffer.allocUnsafe(2 * (before.length + content.length));
    const start = this.#closed.write(before, "latin1");
    return digest("sha256", this.#closed.subarray(0, start + content.copy(this.#closed, start)));
  }

  #found(code: ChainFinding["code"], seq: number): void {
    this.#finding = { code, seq };
  }

  #atEnd(): ChainFinding | null {
    const next = this.#seq + 1;
    const isCutOff = Math.max(this.#head?.seq ?? 0, this.#published?.seq ?? 0) > this.#seq;
    if (isCutOff) return { code: "missing", seq: next };
    const isWhole = this.#head ? this.#head.seq === this.#seq && this.#head.hash === this.#hash : this.#seq === 0;
    return isWhole ? null : { code: "headDiffers", seq: this.#seq };
  }
}

/** Tells whether the columns that are copied out of the content say the same as it does. */
function isCopied(row: CopiedRow): boolean {
  const told = toldBy(row.latin1(column.content)!);
  return told !== null
    && copiedColumns.every((name) => (told[name] ?? null) === row.latin1(column[name]))
    && Date.parse(told["at"] ?? "") === momentIn(row)
    && areFactsCopied(row, told.facts);
}
const copiedColumns = ["actorId", "subjectId", "caseId", "meetingId", "act", "subjectType", "actorName"] as const;

function toldBy(content: string): (Record<string, string | null> & { facts?: unknown }) | null {
  try {
    return JSON.parse(content);
  } catch {
    return null; // nothing that the application has written
  }
}

/** The moment in a row in milliseconds since 1970. PostgreSQL counts microseconds, from 2000. */
function momentIn(row: CopiedRow): number {
  return row.integer(column.at) / 1000 + Date.UTC(2000);
}

function areFactsCopied(row: CopiedRow, told: unknown): boolean {
  return isSame(JSON.parse(row.latin1(column.facts, JSONB_VERSION)!), told ?? {});
}
// What the database puts before a jsonb: one byte.
const JSONB_VERSION = 1;

function isSame(some: unknown, other: unknown): boolean {
  if (typeof some !== "object" || typeof other !== "object" || some === null || other === null) return some === other;
  const [keys, others] = [Object.keys(some), Object.keys(other)];
  return keys.length === others.length && keys.every((key) => isSame((some as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]));
}
