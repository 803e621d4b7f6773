import { type CoFunding, coFundingOf } from "#lib/domain/grant/co-funding.ts";
import { reasonAgainstRenewing } from "#lib/domain/grant/add.ts";
import { type GrantApplication, type GrantState, grantState, isLate } from "#lib/domain/grant/grant.ts";
import type { Pledge } from "#lib/domain/pledge/pledge.ts";

/** An application with how it stands, whether it can be renewed, and how far the co-funding it demands has come. */
export type ShownGrant = GrantApplication & Readonly<{ state: GrantState; isLate: boolean; isRenewable: boolean; standing: CoFunding | null }>;

/** The applications of some cases as they are shown, by the pledges of the same cases. */
export function shownGrants(grants: readonly GrantApplication[], pledges: readonly Pledge[], today: string): readonly ShownGrant[] {
  return grants.map((grant) => ({
    ...grant,
    state: grantState(grant),
    isLate: isLate(grant, today),
    isRenewable: reasonAgainstRenewing(grant, grants) === null,
    standing: coFundingOf(grant, pledges.filter(({ caseId }) => caseId === grant.caseId)),
  }));
}
