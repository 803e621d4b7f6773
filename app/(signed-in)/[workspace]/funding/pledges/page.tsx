import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { LedgerTable } from "#components/pledge/ledger-table.tsx";
import { LedgerYears } from "#components/pledge/ledger-years.tsx";
import { ToInvoice } from "#components/pledge/to-invoice.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FileLayout, FileSection } from "#components/ui/file-layout.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { isAlive } from "#lib/domain/pledge/state.ts";
import { kronor } from "#lib/i18n/format.ts";
import { type LedgerRow, readWorkspaceLedger, type WorkspaceLedger } from "#lib/queries/pledge/workspace-ledger.ts";
import { hrefOfPledge, PledgeStep } from "../../cases/[case]/funding/pledges/pledge-step.tsx";
import { FundingTabs } from "../funding-tabs.tsx";

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pledge.all"))("title") };
}

/** What is promised in all cases: what is outstanding each year, what is to be invoiced, and what each waits for. */
export default async function WorkspaceLedgerPage({ params }: Props) {
  const { workspace } = await params;
  const actor = await currentActor(workspace);
  const ledger = actor && (await readWorkspaceLedger(actor));
  if (!ledger) notFound();
  const words = await getTranslations("pledge.all");
  const outstanding = ledger.years.reduce((sum, year) => sum + year.outstanding, 0n);
  return (
    <ClientMessages namespaces={["pledge"]}>
      <PageHeader title={words("title")} state={ledger.rows.length > 0 && words("state", { outstanding: kronor(outstanding, await getLocale()) })} />
      <FundingTabs workspace={workspace} current="pledges" />
      {ledger.rows.length === 0 ? (
        <EmptyState title={words("noneTitle")} action={<LinkButton href={`/${workspace}/funding`}>{words("toPlans")}</LinkButton>}>
          {words("noneText")}
        </EmptyState>
      ) : (
        <Whole workspace={workspace} ledger={ledger} />
      )}
    </ClientMessages>
  );
}

async function Whole({ workspace, ledger: { rows, years, conditions, may } }: { workspace: string; ledger: WorkspaceLedger }) {
  const words = await getTranslations("pledge.page");
  const alive = rows.filter(isAlive);
  const hrefOf = (row: LedgerRow) => hrefOfPledge(workspace, row);
  const caseOf = ({ caseId, registrationNumber, caseTitle }: LedgerRow) => (
    <Link href={`/${workspace}/cases/${caseId}/funding/pledges`} prefetch={false} title={caseTitle} className="link whitespace-nowrap">{registrationNumber}</Link>
  );
  const today = stockholmDay(new Date());
  const stepOf = (row: LedgerRow) => <PledgeStep workspace={workspace} pledge={row} may={may} today={today} on="row" />;
  return (
    <FileLayout contents={(["years", "toInvoice", "pledges"] as const).map((id) => ({ id, title: words(`section.${id}`) }))}>
      <FileSection id="years" title={words("section.years")}><LedgerYears years={years} /></FileSection>
      <FileSection id="toInvoice" title={words("section.toInvoice")}>
        <ToInvoice pledges={alive} filesHref={`/api/workspaces/${workspace}/pledges/to-invoice`} />
      </FileSection>
      <FileSection id="pledges" title={words("section.pledges")} aside={alive.length}>
        <LedgerTable caption={words("caption")} rows={alive} conditions={conditions} hrefOf={hrefOf} caseOf={caseOf} stepOf={stepOf} />
      </FileSection>
    </FileLayout>
  );
}
