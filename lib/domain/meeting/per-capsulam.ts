import type { Body } from "#lib/domain/body/body.ts";

/**
 * Tells whether a body can decide without a meeting: only in an association, and where its rules allow it. A public
 * authority decides at meetings (KL), whatever its rules say.
 */
export function mayDecidePerCapsulam(body: Pick<Body, "legalForm" | "rules">): boolean {
  return body.legalForm === "nonprofitAssociation" && body.rules.perCapsulam;
}

/** What one who holds a seat has answered to a matter that is sent round. */
export type PerCapsulamAnswer = { readonly mandateId: string; readonly agrees: boolean; readonly at: Date };

export type PerCapsulamResult =
  | { readonly state: "waiting"; readonly forMandateIds: readonly string[] }
  | { readonly state: "agreed"; readonly at: Date }
  | { readonly state: "toTheMeeting"; readonly becauseOfMandateIds: readonly string[] };

/**
 * How it stands with a matter sent round to all who hold a seat: decided when the last of them has agreed, and to be
 * taken up at a meeting as soon as one has not. Each one's latest answer counts, and only those on the roll answer.
 * What has been agreed is reported at the body's next meeting (DOMAIN.md §3).
 */
export function perCapsulamResult(rollMandateIds: readonly string[], answers: readonly PerCapsulamAnswer[]): PerCapsulamResult {
  const inTime = answers.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const latest = new Map(inTime.map((answer) => [answer.mandateId, answer]));
  const against = rollMandateIds.filter((id) => latest.get(id)?.agrees === false);
  if (against.length > 0) return { state: "toTheMeeting", becauseOfMandateIds: against };

  const missing = rollMandateIds.filter((id) => !latest.has(id));
  const last = inTime.findLast((answer) => rollMandateIds.includes(answer.mandateId));
  return missing.length === 0 && last ? { state: "agreed", at: last.at } : { state: "waiting", forMandateIds: missing };
}
