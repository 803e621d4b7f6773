import { notFound } from "next/navigation";
import { cache } from "react";
import { currentActor } from "#lib/auth/session.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { type CaseFunding, currentVersion, readFunding, type ShownPlanVersion } from "#lib/queries/funding/case-funding.ts";
import { isId } from "../proposals/is-id.ts";

/** The funding plan of the address, read once per request. Not found is all that is told of a case that does not reach the reader. */
export const pageFunding = cache(async (workspace: string, caseId: string): Promise<{ actor: Actor; found: CaseFunding }> => {
  const actor = await currentActor(workspace);
  const found = actor && isId(caseId) ? await readFunding(actor, caseId) : null;
  if (!actor || !found) notFound();
  return { actor, found };
});

/** The version that the address names by its number, or else the one that counts. */
export function versionIn(found: CaseFunding, number: string | string[] | undefined): ShownPlanVersion | undefined {
  return found.versions.find((version) => String(version.number) === number) ?? currentVersion(found.versions);
}
