import { notFound, redirect } from "next/navigation";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { refusalSentence } from "#lib/i18n/sentence.ts";
import type { CaseFunding, ShownPlanVersion } from "#lib/queries/funding/case-funding.ts";
import { pageFunding } from "./page-funding.ts";

type Params = Promise<{ workspace: string; case: string }>;
type Asked = Promise<Record<string, string | string[] | undefined>>;
type Opened = { actor: Actor; version: ShownPlanVersion; workspace: string; href: string; /** Why it can't be changed. */ reason: string | null };

/**
 * The version of the address for a page that changes it, or else the newest that is open. Not found for one who may not change
 * it; where there is no plan, the page that begins one.
 */
export async function openVersion(params: Params, searchParams: Asked): Promise<Opened> {
  const { workspace, case: caseId } = await params;
  const { actor, found } = await pageFunding(workspace, caseId);
  if (!found.mayEdit) notFound();
  const { versions } = found;
  const asked = (await searchParams)["version"];
  const version = versions.find(({ number }) => String(number) === asked) ?? versions.findLast(({ decision }) => !decision) ?? versions.at(-1);
  const href = `/${workspace}/cases/${caseId}/funding`;
  if (!version) redirect(href);
  return { actor, version, workspace, href: `${href}?version=${version.number}`, reason: await reasonAgainst(found, version) };
}

async function reasonAgainst({ caseClosed }: CaseFunding, { decision, number }: ShownPlanVersion): Promise<string | null> {
  if (caseClosed) return refusalSentence("funding.caseClosed", {});
  return decision ? refusalSentence("funding.decided", { number }) : null;
}
