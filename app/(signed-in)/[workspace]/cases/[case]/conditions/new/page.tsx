import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { newAlternative } from "#components/condition/alternatives-drafting.ts";
import { ConditionBuilder } from "#components/condition/condition-builder.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { flatten } from "#lib/domain/clause/tree.ts";
import { readConditions } from "#lib/queries/condition/conditions-page.ts";
import { pageCase } from "../../page-case.ts";
import { buildConditionAction } from "../actions.ts";
import { builderParts } from "../builder-parts.ts";

type Props = { params: Promise<{ workspace: string; case: string }>; searchParams: Promise<{ decision?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("condition.build");
  return { title: words("newTitle") };
}

/** A new condition on a decision of the case: the one named in the address, or else the first. */
export default async function NewConditionPage({ params, searchParams }: Props) {
  const { workspace, case: caseId } = await params;
  const { actor, found } = await pageCase(workspace, caseId);
  const page = await readConditions(actor, caseId, new Date());
  const asked = (await searchParams).decision;
  const decision = page.decisions.find(({ treeId }) => treeId === asked) ?? page.decisions[0];
  if (!page.may.edit || !decision) notFound();
  const words = await getTranslations("condition.build");
  const home = `/${workspace}/cases/${caseId}/conditions`;
  // The condition that is written in the decision itself, if it has one that nothing computes yet.
  const inWords = flatten(decision.clauses).map(({ clause }) => clause).find(({ condition, id }) => condition !== null && !decision.conditions.some(({ clauseIds }) => clauseIds.includes(id)));
  return (
    <ClientMessages namespaces={["condition"]}>
      <PageHeader title={words("newTitle")} state={found.title} crumbs={[{ href: home, label: words("crumb", { registrationNumber: found.registrationNumber }) }]} />
      <ConditionBuilder
        subject={{ caseId, treeId: decision.treeId }}
        initial={{ text: inWords?.condition ?? "", clauseIds: inWords ? [inWords.id] : [], alternatives: [newAlternative()] }}
        {...builderParts(decision)}
        backHref={home}
        action={buildConditionAction.bind(null, workspace)}
      />
    </ClientMessages>
  );
}
