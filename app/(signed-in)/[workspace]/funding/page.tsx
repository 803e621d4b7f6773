import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BalanceLine } from "#components/funding/balance-line.tsx";
import { yearSpans } from "#components/funding/picture.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Table } from "#components/ui/table.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { listPlans } from "#lib/queries/funding/plan-list.ts";
import { FundingTabs } from "./funding-tabs.tsx";
import { versionState } from "../cases/[case]/funding/version-words.ts";

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("funding.list"))("title") };
}

export default async function FundingListPage({ params }: Props) {
  const { workspace } = await params;
  const actor = await currentActor(workspace);
  const plans = actor && (await listPlans(actor));
  if (!plans) notFound();
  const words = await getTranslations("funding.list");
  if (plans.length === 0) {
    return (
      <>
        <PageHeader title={words("title")} />
        <FundingTabs workspace={workspace} current="plans" />
        <EmptyState title={words("noneTitle")} action={<LinkButton href={`/${workspace}/cases`}>{words("toCases")}</LinkButton>}>
          {words("noneText")}
        </EmptyState>
      </>
    );
  }
  const rows = await Promise.all(plans.map(async (plan) => ({ ...plan, state: await versionState(plan.version), years: yearSpans(plan.version.plan) })));
  return (
    <>
      <PageHeader title={words("title")} state={words("count", { count: plans.length })} />
      <FundingTabs workspace={workspace} current="plans" />
      <Table
        caption={words("caption")}
        rows={rows}
        rowKey={({ caseId }) => caseId}
        columns={[
          {
            id: "case",
            header: words("case"),
            naming: true,
            cell: ({ caseId, registrationNumber, title }) => (
              <Link href={`/${workspace}/cases/${caseId}/funding`} prefetch={false} className="link">
                {registrationNumber} {title}
              </Link>
            ),
          },
          { id: "state", header: words("version"), cell: ({ state }) => state },
          {
            id: "years",
            header: words("years"),
            narrow: true,
            cell: ({ years }) => (
              <span className="grid gap-1">
                {years.map((year) => (
                  <span key={year.year} className="flex flex-wrap gap-x-3">
                    <span className="font-semibold tabular-nums">{year.year}</span>
                    <BalanceLine year={year} />
                  </span>
                ))}
              </span>
            ),
          },
        ]}
      />
    </>
  );
}
