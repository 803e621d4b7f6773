/** What a funder decided about an application. A refusal grants no money; `reference` is the decision's own. */
export type GrantDecision = Readonly<{ outcome: "granted" | "refused"; on: string; sum: bigint; reference: string }>;

/**
 * An application for a grant in a matter: whom money is sought from, what for and for which days. Sums are whole öre, for
 * the whole period. Nothing in it is ever changed; what happens is added (docs/decisions/021).
 */
export type GrantApplication = Readonly<{
  id: string;
  caseId: string;
  funder: string;
  purpose: string;
  from: string;
  to: string;
  appliedFor: bigint;
  /** The last day to apply. */
  deadline: string;
  /** How much the funder demands that others pay; null where it demands nothing. */
  coFunding: bigint | null;
  /** The application that this one goes on from, where the grant is sought anew for another period. */
  renewalOf: string | null;
  /** When it was sent, and the number the funder gave it, where it did. */
  applied: Readonly<{ on: string; reference: string }> | null;
  decision: GrantDecision | null;
  withdrawal: Readonly<{ on: string; reason: string }> | null;
}>;

/** How an application stands. */
export type GrantState = "toApply" | "applied" | "granted" | "refused" | "withdrawn";

/** How an application stands, from what has happened to it. */
export function grantState({ applied, decision, withdrawal }: GrantApplication): GrantState {
  if (withdrawal) return "withdrawn";
  if (decision) return decision.outcome;
  return applied ? "applied" : "toApply";
}

/** Whether the last day to apply has passed without an application. */
export function isLate(grant: GrantApplication, today: string): boolean {
  return grantState(grant) === "toApply" && grant.deadline < today;
}
