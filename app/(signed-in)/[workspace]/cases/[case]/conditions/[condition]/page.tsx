import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { draftsOf } from "#components/condition/alternatives-drafting.ts";
import { ConditionBuilder } from "#components/condition/condition-builder.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { toAlternatives } from "#lib/domain/condition/alternatives.ts";
import { readConditions } from "#lib/queries/condition/conditions-page.ts";
import { pageCase } from "../../page-case.ts";
import { changeConditionAction } from "../actions.ts";
import { builderParts } from "../builder-parts.ts";

type Props = { params: Promise<{ workspace: string; case: string; condition: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("condition.build");
  return { title: words("editTitle") };
}

/** A condition that isn't confirmed yet, to be changed. */
export default async function EditConditionPage({ params }: Props) {
  const { workspace, case: caseId, condition: conditionId } = await params;
  const { actor, found } = await pageCase(workspace, caseId);
  const page = await readConditions(actor, caseId, new Date());
  const decision = page.decisions.find(({ conditions }) => conditions.some(({ id }) => id === conditionId));
  const condition = decision?.conditions.find(({ id }) => id === conditionId);
  if (!page.may.edit || !decision || !condition || condition.confirmation) notFound();
  const words = await getTranslations("condition.build");
  const home = `/${workspace}/cases/${caseId}/conditions`;
  const kronor = (öre: bigint) => `${öre / 100n}${öre % 100n === 0n ? "" : `,${String(öre % 100n).padStart(2, "0")}`}`;
  return (
    <ClientMessages namespaces={["condition"]}>
      <PageHeader title={words("editTitle")} state={found.title} crumbs={[{ href: home, label: words("crumb", { registrationNumber: found.registrationNumber }) }]} />
      <ConditionBuilder
        subject={{ caseId, conditionId, version: condition.version }}
        initial={{ text: condition.text, clauseIds: condition.clauseIds, alternatives: draftsOf(toAlternatives(condition.expression), kronor) }}
        {...builderParts(decision)}
        backHref={home}
        action={changeConditionAction.bind(null, workspace)}
      />
    </ClientMessages>
  );
}
