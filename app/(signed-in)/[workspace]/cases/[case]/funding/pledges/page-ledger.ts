import { notFound } from "next/navigation";
import { cache } from "react";
import { currentActor } from "#lib/auth/session.ts";
import { type CaseLedger, readLedger } from "#lib/queries/pledge/case-ledger.ts";
import { isId } from "../../proposals/is-id.ts";

/** What is promised in the case of the address, read once per request. Not found is all that is told of a case that does not reach the reader. */
export const pageLedger = cache(async (workspace: string, caseId: string): Promise<CaseLedger> => {
  const actor = await currentActor(workspace);
  const ledger = actor && isId(caseId) ? await readLedger(actor, caseId) : null;
  if (!ledger) notFound();
  return ledger;
});

/** The way back to the plan and the case from a page of the ledger. */
export function crumbsOf(workspace: string, { caseId, registrationNumber, caseTitle }: CaseLedger, planTitle: string) {
  const caseHref = `/${workspace}/cases/${caseId}`;
  return [{ href: caseHref, label: `${registrationNumber} ${caseTitle}` }, { href: `${caseHref}/funding`, label: planTitle }];
}
