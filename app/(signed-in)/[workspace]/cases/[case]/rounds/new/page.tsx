import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { PlanRoundForm } from "#components/round/plan-round-form.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { flatten } from "#lib/domain/clause/tree.ts";
import { may } from "#lib/policy/can.ts";
import { planPage } from "#lib/queries/round/plan-choices.ts";
import { pageCase } from "../../page-case.ts";
import { planRoundAction } from "../actions.ts";

type Props = { params: Promise<{ workspace: string; case: string }>; searchParams: Promise<{ tree?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("round.plan.title");
  return { title: words("recommendation") };
}

/** Plans a round of replies about what the address names: a decision's clauses or a proposal's. */
export default async function PlanRoundPage({ params, searchParams }: Props) {
  const { workspace, case: caseId } = await params;
  const { actor, found } = await pageCase(workspace, caseId);
  if (!may(actor, "round.plan", { workspaceId: actor.workspace.id })) notFound();
  const tree = z.uuid().safeParse((await searchParams).tree);
  const page = tree.success && found.closedAt === null ? await planPage(actor, caseId, tree.data, new Date()) : null;
  const words = await getTranslations("round.plan");
  const caseHref = `/${workspace}/cases/${caseId}`;
  const crumbs = [{ href: caseHref, label: `${found.registrationNumber} ${found.title}` }];
  if (!page || !tree.success) {
    return (
      <>
        <PageHeader title={words("title.recommendation")} crumbs={crumbs} />
        <EmptyState title={words("nothing")} action={<LinkButton href={`${caseHref}#replies`}>{words("toCase")}</LinkButton>}>{words("nothingText")}</EmptyState>
      </>
    );
  }
  const clauses = flatten(page.clauses).map(({ clause, label, depth }) => ({ id: clause.id, label, text: clause.text, depth, recommends: clause.act === "recommend" }));
  const recommending = clauses.filter(({ recommends }) => recommends);
  return (
    <ClientMessages namespaces={["round"]}>
      <PageHeader title={words(`title.${page.kind}`)} state={words("intro")} crumbs={crumbs} />
      <PlanRoundForm
        caseHref={caseHref}
        subject={{ caseId, treeId: tree.data }}
        clauses={clauses}
        chosenClauses={(recommending.length > 0 ? recommending : clauses).map(({ id }) => id)}
        organisations={page.organisations}
        suggestedIds={page.suggestedIds}
        today={page.today}
        action={planRoundAction.bind(null, workspace)}
      />
    </ClientMessages>
  );
}
