import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { typed } from "#components/funding/draft.ts";
import { type FilledGrant, GrantForm } from "#components/grant/grant-form.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { renewalDraft } from "#lib/domain/grant/add.ts";
import type { GrantApplication } from "#lib/domain/grant/grant.ts";
import { addGrantAction } from "../actions.ts";
import { grantCrumbs, pageGrants } from "../page-grants.ts";

type Props = {
  params: Promise<{ workspace: string; case: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("grant.form"))("title") };
}

/** A new application, or one that goes on from an earlier by `renews` in the address. */
export default async function AddGrantPage({ params, searchParams }: Props) {
  const { workspace, case: caseId } = await params;
  const found = await pageGrants(workspace, caseId);
  if (!found.may.add) notFound();
  const { renews } = await searchParams;
  const earlier = found.grants.find(({ id, isRenewable }) => id === renews && isRenewable) ?? null;
  const words = await getTranslations("grant.form");
  return (
    <ClientMessages namespaces={["grant"]}>
      <PageHeader title={words(earlier ? "renewTitle" : "title")} state={words(earlier ? "renewText" : "text")} crumbs={await grantCrumbs(workspace, found)} />
      <GrantForm
        caseId={caseId}
        renewalOf={earlier?.id ?? null}
        filled={earlier && filledFrom(earlier)}
        backHref={`/${workspace}/cases/${caseId}/funding/grants`}
        action={addGrantAction.bind(null, workspace)}
      />
    </ClientMessages>
  );
}

function filledFrom(earlier: GrantApplication): FilledGrant {
  const { appliedFor, coFunding, ...draft } = renewalDraft(earlier);
  return { ...draft, appliedFor: typed(appliedFor), coFunding: coFunding === null ? "" : typed(coFunding) };
}
