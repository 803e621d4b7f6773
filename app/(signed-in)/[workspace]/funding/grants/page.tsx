import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { GrantTable } from "#components/grant/grant-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { readWorkspaceGrants } from "#lib/queries/grant/workspace-grants.ts";
import { FundingTabs } from "../funding-tabs.tsx";

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("grant.all"))("title") };
}

/** The grants that are sought in all cases. */
export default async function WorkspaceGrantsPage({ params }: Props) {
  const { workspace } = await params;
  const actor = await currentActor(workspace);
  const rows = actor && (await readWorkspaceGrants(actor, new Date()));
  if (!rows) notFound();
  const words = await getTranslations("grant");
  return (
    <>
      <PageHeader title={words("all.title")} state={rows.length > 0 && words("page.count", { count: rows.length })} />
      <FundingTabs workspace={workspace} current="grants" />
      {rows.length === 0 ? (
        <EmptyState title={words("none.title")} action={<LinkButton href={`/${workspace}/cases`}>{words("all.toCases")}</LinkButton>}>
          {words("none.text")} {words("all.where")}
        </EmptyState>
      ) : (
        <GrantTable
          caption={words("page.caption")}
          rows={rows}
          hrefOf={({ caseId, id }) => `/${workspace}/cases/${caseId}/funding/grants/${id}`}
          caseOf={({ caseId, registrationNumber, caseTitle }) => (
            <Link href={`/${workspace}/cases/${caseId}/funding/grants`} prefetch={false} title={caseTitle} className="link whitespace-nowrap">{registrationNumber}</Link>
          )}
        />
      )}
    </>
  );
}
