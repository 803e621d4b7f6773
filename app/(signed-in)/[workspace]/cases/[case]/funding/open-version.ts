import { notFound } from "next/navigation";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { CaseFunding, ShownPlanVersion } from "#lib/queries/funding/case-funding.ts";
import { pageFunding, versionIn } from "./page-funding.ts";

type Params = Promise<{ workspace: string; case: string }>;
type Asked = Promise<Record<string, string | string[] | undefined>>;

/** The version of the address for a page that changes it: not found for one who may not, or where it can't be changed. */
export async function openVersion(params: Params, searchParams: Asked): Promise<{ actor: Actor; found: CaseFunding; version: ShownPlanVersion; workspace: string; href: string }> {
  const { workspace, case: caseId } = await params;
  const { actor, found } = await pageFunding(workspace, caseId);
  const version = versionIn(found, (await searchParams)["version"]);
  if (!version || version.decision || !found.mayEdit || found.caseClosed) notFound();
  return { actor, found, version, workspace, href: `/${workspace}/cases/${caseId}/funding?version=${version.number}` };
}
