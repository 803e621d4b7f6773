import { hash as digest } from "node:crypto";
import type pg from "pg";

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
 * owner of the tables, who sees them all, in one snapshot and a little at a time; hashes here, since a database that has
 * been tampered with is not to be asked whether it has. Nothing is verified after the first finding in a workspace.
 */
export async function verifyAuditChains(connection: pg.ClientBase, published: readonly ChainPoint[] = []): Promise<readonly ChainReport[]> {
  await connection.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  try {
    await connection.query("SET LOCAL TIME ZONE 'UTC'");
    const chains = new Map(published.map((point) => [point.workspaceId, new Chain(point.workspaceId, point)]));
    for await (const rows of eventsOf(connection)) {
      for (const row of rows) chainOf(chains, row.workspaceId).take(row);
    }
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

/** `copied` is how the columns read that are copied out of the content for searching, but for `facts`, in the order below. */
type Row = Readonly<{ workspaceId: string; seq: string; previousHash: string; hash: string; copied: string; facts: string; content: string }>;
const between = "\x1f";
const copiedColumns = ["at", "actorId", "subjectId", "caseId", "meetingId", "act", "subjectType", "actorName"] as const;

const batch = 5_000;
const unread = { getTypeParser: () => (value: string) => value } as unknown as pg.CustomTypesConfig;

/** All events in the order of their workspaces and numbers, as the database writes them. The next are fetched while these are verified. */
async function* eventsOf(connection: pg.ClientBase): AsyncGenerator<readonly Row[]> {
  // One column for all of them: each value more in a row is what takes the time.
  const columns = [`"workspaceId"`, "seq", `"previousHash"`, "hash", ...copiedColumns.map((column) => `coalesce("${column}"::text, '')`), "facts", "content"];
  await connection.query(
    `DECLARE events NO SCROLL CURSOR FOR SELECT concat_ws(E'${between}', ${columns.join(", ")}) FROM "AuditEvent" ORDER BY "workspaceId", seq`,
  );
  const fetch = async () => (await connection.query<[string]>({ text: `FETCH ${batch} FROM events`, rowMode: "array", types: unread })).rows.map(([row]) => parted(row));
  let next = fetch();
  for (let rows = await next; rows.length > 0; rows = await next) {
    next = fetch();
    // One who stops listening leaves nobody to hear that this one failed.
    next.catch(() => {});
    yield rows;
  }
}

/**
 * A row in its parts. Facts and content are JSON, in which a character such as the one between them never stands as
 * itself; where it does in what has been tampered with, the parts are other than what the hash was made of.
 */
function parted(row: string): Row {
  const ends: number[] = [];
  for (let end = row.indexOf(between); ends.length < 4; end = row.indexOf(between, end + 1)) ends.push(end);
  const [one, two, three, four] = ends as [number, number, number, number];
  const content = row.lastIndexOf(between);
  const facts = row.lastIndexOf(between, content - 1);
  return {
    workspaceId: row.slice(0, one),
    seq: row.slice(one + 1, two),
    previousHash: row.slice(two + 1, three),
    hash: row.slice(three + 1, four),
    copied: row.slice(four + 1, facts),
    facts: row.slice(facts + 1, content),
    content: row.slice(content + 1),
  };
}

/** One workspace's chain while it is being read. */
class Chain {
  readonly #workspaceId: string;
  readonly #published: ChainPoint | null;
  #seq = 0;
  #hash = "";
  #head: ChainPoint | null = null;
  #finding: ChainFinding | null = null;

  constructor(workspaceId: string, published: ChainPoint | null) {
    this.#workspaceId = workspaceId;
    this.#published = published;
  }

  take(row: Row): void {
    if (this.#finding) return;
    const { workspaceId, seq, previousHash, hash, content } = row;
    const expected = this.#seq + 1;
    if (Number(seq) > expected) return this.#found("missing", expected);
    if (Number(seq) < expected || previousHash !== this.#hash) return this.#found("outOfOrder", Number(seq));
    const reckoned = digest("sha256", `${workspaceId}\n${seq}\n${previousHash}\n${content}`);
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
function isCopied({ content, copied, facts }: Row): boolean {
  const told = JSON.parse(content) as Record<string, string | null | undefined> & { facts?: unknown };
  const [at, ...others] = copiedColumns;
  const expected = `${stored(told[at])}${between}${others.map((column) => told[column] ?? "").join(between)}`;
  return copied === expected && (facts === "{}" ? isEmpty(told.facts) : isSame(JSON.parse(facts), told.facts));
}

// "2010-05-03T09:12:00.500Z" as the database writes it: "2010-05-03 09:12:00.5+00".
function stored(at: string | null | undefined): string {
  return at ? `${at.slice(0, -1).replace("T", " ").replace(/\.?0*$/, "")}+00` : "";
}

const isEmpty = (facts: unknown): boolean => facts === undefined || isSame({}, facts);

function isSame(some: unknown, other: unknown): boolean {
  if (typeof some !== "object" || typeof other !== "object" || some === null || other === null) return some === other;
  const [keys, others] = [Object.keys(some), Object.keys(other)];
  return keys.length === others.length && keys.every((key) => isSame((some as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]));
}
