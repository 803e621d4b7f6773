import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { currentActor } from "#lib/auth/session.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { type CaseGrants, readGrants } from "#lib/queries/grant/case-grants.ts";
import { isId } from "../../proposals/is-id.ts";

/** The applications of the case of the address, read once per request. Not found is all that is told of a case that does not reach the reader. */
export const pageGrants = cache(async (workspace: string, caseId: string): Promise<CaseGrants> => {
  const actor = await currentActor(workspace);
  const found = actor && isId(caseId) ? await readGrants(actor, caseId, stockholmDay(new Date())) : null;
  if (!found) notFound();
  return found;
});

/** The way back from a page of an application to the case, its money and its applications. */
export async function grantCrumbs(workspace: string, { caseId, registrationNumber, caseTitle }: CaseGrants) {
  const caseHref = `/${workspace}/cases/${caseId}`;
  return [
    { href: caseHref, label: `${registrationNumber} ${caseTitle}` },
    { href: `${caseHref}/funding`, label: (await getTranslations("funding"))("title") },
    { href: `${caseHref}/funding/grants`, label: (await getTranslations("grant.page"))("title") },
  ];
}
