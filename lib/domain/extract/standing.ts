/** One extract that was sent to someone, as far as it matters to whether the § has gone out. */
export type SentExtract = {
  /** The same for the same recipient: see `recipientKey`. */
  readonly recipient: string;
  readonly name: string;
  /** 1, and one more for each erratum that came after. */
  readonly edition: number;
  readonly at: Date;
  /** When it had certainly gone: handed over, taken by the mail server, or fetched. Null while it hasn't. */
  readonly goneAt: Date | null;
  /** A link that was revoked before it was fetched, or a letter that was left unsent: it counts for nothing. */
  readonly isVoid: boolean;
};

/** What is known of a § when one asks whether its extract has gone out. Moments; null for what hasn't happened. */
export type DispatchFacts = {
  readonly number: number;
  readonly approvedAt: Date | null;
  /** The edition that the extract now has, and since when. */
  readonly edition: { readonly number: number; readonly since: Date | null };
  /** When someone last said that no extract is needed, or no more. */
  readonly waivedAt: Date | null;
  readonly sent: readonly SentExtract[];
};

/**
 * How a § stands. `toSend`: to nobody yet. `waiting`: not gone to those named; after an erratum also to those who have the
 * extract without it.
 */
export type DispatchStanding =
  | { readonly kind: "notApproved" | "toSend" }
  | { readonly kind: "waiting"; readonly names: readonly string[] }
  | { readonly kind: "gone" | "notNeeded"; readonly at: Date };

/**
 * Tells whether the extract of a § has gone out: to each whom the secretary has sent it to, as it now reads, or whether a
 * person has said that none is needed. What was said before an erratum doesn't hold for those who got the extract.
 */
export function dispatchStanding({ approvedAt, edition, waivedAt, sent }: DispatchFacts): DispatchStanding {
  const isWaived = waivedAt !== null && (sent.length === 0 || edition.since === null || edition.since <= waivedAt);
  if (isWaived) return { kind: "notNeeded", at: waivedAt };
  if (approvedAt === null) return { kind: "notApproved" };
  const latest = latestToEach(sent);
  if (latest.length === 0) return { kind: "toSend" };
  const waiting = latest.filter(({ goneAt, edition: of }) => goneAt === null || of < edition.number);
  if (waiting.length > 0) return { kind: "waiting", names: waiting.map(({ name }) => name) };
  return { kind: "gone", at: latest.reduce((last, { goneAt }) => (goneAt! > last ? goneAt! : last), latest[0]!.goneAt!) };
}

/** Whether nothing more needs to be done for the extract of a § to have gone out. */
export function isDispatched(facts: DispatchFacts): boolean {
  const { kind } = dispatchStanding(facts);
  return kind === "gone" || kind === "notNeeded";
}

function latestToEach(sent: readonly SentExtract[]): readonly SentExtract[] {
  const inOrder = sent.filter(({ isVoid }) => !isVoid).toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return [...new Map(inOrder.map((one) => [one.recipient, one])).values()];
}
