/** What an event is about, in the sentence the history shows: `audit.<act>` filled in with `facts`. */
export type AuditFacts = Readonly<Record<string, string | number | null>>;

/**
 * One act as the audit keeps it. `before` and `after` are the subject's state; only their digests are stored.
 * Neither they nor `facts` may hold what someone chose in a closed ballot.
 */
export type AuditEvent = Readonly<{
  act: string;
  subject: Readonly<{ type: string; id: string }>;
  caseId?: string | null;
  meetingId?: string | null;
  facts?: AuditFacts;
  before?: unknown;
  after?: unknown;
}>;

/** JSON with the keys of every object in order, so that the same content is always the same text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : typeof inner === "bigint"
        ? inner.toString()
        : inner,
  );
}
