import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { typed } from "#components/funding/draft.ts";
import { GrantActs } from "#components/grant/grant-acts.tsx";
import { GrantFacts } from "#components/grant/grant-facts.tsx";
import { GrantMark } from "#components/grant/grant-state.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { CaseGrants } from "#lib/queries/grant/case-grants.ts";
import type { ShownGrant } from "#lib/queries/grant/shown-grant.ts";
import { applyForGrantAction, decideGrantAction, withdrawGrantAction } from "../actions.ts";
import { grantCrumbs, pageGrants } from "../page-grants.ts";

type Props = { params: Promise<{ workspace: string; case: string; grant: string }> };

async function pageGrant(params: Props["params"]): Promise<{ workspace: string; found: CaseGrants; grant: ShownGrant }> {
  const { workspace, case: caseId, grant: id } = await params;
  const found = await pageGrants(workspace, caseId);
  const grant = found.grants.find((each) => each.id === id);
  if (!grant) notFound();
  return { workspace, found, grant };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { found, grant } = await pageGrant(params);
  return { title: (await getTranslations("grant.one"))("documentTitle", { funder: grant.funder, registrationNumber: found.registrationNumber }) };
}

/** One application: how it stands, what comes next, and how far the co-funding it demands has come. */
export default async function GrantPage({ params }: Props) {
  const { workspace, found, grant } = await pageGrant(params);
  const words = await getTranslations("grant.one");
  const href = `/${workspace}/cases/${found.caseId}/funding`;
  return (
    <ClientMessages namespaces={["grant"]}>
      <PageHeader
        title={words("title", { funder: grant.funder })}
        state={<GrantMark state={grant.state} isLate={grant.isLate} />}
        crumbs={await grantCrumbs(workspace, found)}
        action={<Acts workspace={workspace} found={found} grant={grant} />}
      />
      <p className="mb-6 max-w-measure">{words(`next.${grant.isLate ? "late" : grant.state}`)}</p>
      <GrantFacts grant={grant} pledgesHref={`${href}/pledges`} pledge={found.pledges.get(grant.id) ?? null} renewsHref={grant.renewalOf && `${href}/grants/${grant.renewalOf}`} />
    </ClientMessages>
  );
}

async function Acts({ workspace, found: { caseId, may }, grant }: { workspace: string; found: CaseGrants; grant: ShownGrant }) {
  const words = await getTranslations("grant.acts");
  const { id, state, applied, appliedFor, isRenewable } = grant;
  return (
    <>
      {may.record && (state === "toApply" || state === "applied") && (
        <GrantActs
          grant={{ id, state, appliedOn: applied && applied.on, appliedForTyped: typed(appliedFor) }}
          today={stockholmDay(new Date())}
          applyAction={applyForGrantAction.bind(null, workspace)}
          decideAction={decideGrantAction.bind(null, workspace)}
          withdrawAction={withdrawGrantAction.bind(null, workspace)}
        />
      )}
      {may.add && isRenewable && <LinkButton href={`/${workspace}/cases/${caseId}/funding/grants/new?renews=${id}`} variant={state === "granted" ? "primary" : "quiet"}>{words("renew")}</LinkButton>}
    </>
  );
}
