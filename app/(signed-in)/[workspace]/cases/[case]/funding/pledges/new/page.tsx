import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ByHandForm } from "#components/pledge/by-hand-form.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { readPlanChoices } from "#lib/queries/funding/plan-choices.ts";
import { addPledgeAction } from "../actions.ts";
import { crumbsOf, pageLedger } from "../page-ledger.ts";

type Props = { params: Promise<{ workspace: string; case: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pledge.byHand"))("title") };
}

/** A pledge that isn't in the plan. */
export default async function AddPledgePage({ params }: Props) {
  const { workspace, case: caseId } = await params;
  const ledger = await pageLedger(workspace, caseId);
  const actor = await currentActor(workspace);
  const choices = actor && (await readPlanChoices(actor));
  if (!ledger.may.edit || !choices) notFound();
  const words = await getTranslations("pledge");
  const plan = await getTranslations("funding");
  const href = `/${workspace}/cases/${caseId}/funding/pledges`;
  const planned = ledger.plan?.plan.years.map(({ year }) => year) ?? [];
  const years = [...planned, ...yearsAfter(planned.at(-1) ?? new Date().getFullYear() - 1)];
  return (
    <ClientMessages namespaces={["pledge"]}>
      <PageHeader title={words("byHand.title")} state={words("byHand.text")} crumbs={[...crumbsOf(workspace, ledger, plan("title")), { href, label: words("page.title") }]} />
      <ByHandForm caseId={caseId} organisations={choices.organisations} years={years} backHref={href} action={addPledgeAction.bind(null, workspace)} />
    </ClientMessages>
  );
}

/** A pledge may go on a little longer than the plan does. */
function yearsAfter(last: number): readonly number[] {
  return [1, 2, 3].map((later) => last + later);
}
