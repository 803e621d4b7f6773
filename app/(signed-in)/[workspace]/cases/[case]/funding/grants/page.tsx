import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GrantTable } from "#components/grant/grant-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { grantCrumbs, pageGrants } from "./page-grants.ts";

type Props = { params: Promise<{ workspace: string; case: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, case: caseId } = await params;
  const { registrationNumber } = await pageGrants(workspace, caseId);
  return { title: (await getTranslations("grant.page"))("documentTitle", { registrationNumber }) };
}

/** The grants that are sought for a case. */
export default async function GrantsPage({ params }: Props) {
  const { workspace, case: caseId } = await params;
  const found = await pageGrants(workspace, caseId);
  const words = await getTranslations("grant");
  const href = `/${workspace}/cases/${caseId}/funding/grants`;
  const isEmpty = found.grants.length === 0;
  const add = found.may.add && <LinkButton href={`${href}/new`} icon="plus" variant={isEmpty ? "primary" : "quiet"}>{words("page.add")}</LinkButton>;
  return (
    <>
      <PageHeader title={words("page.title")} crumbs={(await grantCrumbs(workspace, found)).slice(0, -1)} state={!isEmpty && words("page.count", { count: found.grants.length })} action={!isEmpty && add} />
      {isEmpty ? (
        <EmptyState title={words("none.title")} action={add}>{words("none.text")} {found.caseClosed && words("none.closed")}</EmptyState>
      ) : (
        <>
          {found.caseClosed && <p className="mb-4 max-w-measure text-ink-soft">{words("none.closed")}</p>}
          <GrantTable caption={words("page.caption")} rows={found.grants} hrefOf={({ id }) => `${href}/${id}`} />
        </>
      )}
    </>
  );
}
