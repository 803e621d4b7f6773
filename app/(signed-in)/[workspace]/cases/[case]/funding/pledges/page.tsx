import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LedgerTable } from "#components/pledge/ledger-table.tsx";
import { LedgerYears } from "#components/pledge/ledger-years.tsx";
import { ProposeButton } from "#components/pledge/pledge-acts.tsx";
import { ToInvoice } from "#components/pledge/to-invoice.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FileLayout, FileSection } from "#components/ui/file-layout.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { isAlive } from "#lib/domain/pledge/state.ts";
import { kronor } from "#lib/i18n/format.ts";
import type { CaseLedger } from "#lib/queries/pledge/case-ledger.ts";
import type { ShownPledge } from "#lib/queries/pledge/shown-pledge.ts";
import { proposePledgesAction } from "./actions.ts";
import { crumbsOf, pageLedger } from "./page-ledger.ts";
import { hrefOfPledge, PledgeStep } from "./pledge-step.tsx";

type Props = { params: Promise<{ workspace: string; case: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, case: caseId } = await params;
  const { registrationNumber } = await pageLedger(workspace, caseId);
  return { title: (await getTranslations("pledge.page"))("documentTitle", { registrationNumber }) };
}

/** What is promised to a case: by whom, how far it has come, and what comes next with each. */
export default async function LedgerPage({ params }: Props) {
  const { workspace, case: caseId } = await params;
  const ledger = await pageLedger(workspace, caseId);
  const words = await getTranslations("pledge.page");
  const plan = await getTranslations("funding");
  return (
    <ClientMessages namespaces={["pledge"]}>
      <PageHeader title={words("title")} crumbs={crumbsOf(workspace, ledger, plan("title"))} state={await stateLine(ledger)} action={<Acts workspace={workspace} ledger={ledger} />} />
      {ledger.pledges.length === 0 ? <NoPledges workspace={workspace} ledger={ledger} /> : <Whole workspace={workspace} ledger={ledger} />}
    </ClientMessages>
  );
}

async function stateLine({ pledges, years }: CaseLedger): Promise<string | null> {
  if (pledges.length === 0) return null;
  const words = await getTranslations("pledge.page");
  const alive = pledges.filter(isAlive);
  const outstanding = years.reduce((sum, year) => sum + year.outstanding, 0n);
  return words("state", { confirmed: alive.filter(({ confirmation }) => confirmation).length, all: alive.length, outstanding: kronor(outstanding, await getLocale()) });
}

async function Acts({ workspace, ledger: { caseId, plan, toPropose, pledges, may } }: { workspace: string; ledger: CaseLedger }) {
  const words = await getTranslations("pledge.page");
  if (!may.edit) return null;
  return (
    <>
      {plan && toPropose > 0 && (
        <ProposeButton subject={{ caseId, planId: plan.id }} count={toPropose} isFirst={!pledges.some(isAlive)} action={proposePledgesAction.bind(null, workspace)} />
      )}
      <LinkButton href={`/${workspace}/cases/${caseId}/funding/pledges/new`} icon="plus">{words("add")}</LinkButton>
    </>
  );
}

/** Teaches what the ledger is for, and says what is missing for it to begin. */
async function NoPledges({ workspace, ledger: { caseId, plan, may } }: { workspace: string; ledger: CaseLedger }) {
  const words = await getTranslations("pledge.none");
  const missing = plan === null ? "noPlan" : plan.decision ? null : "notDecided";
  const back = missing !== null && <LinkButton href={`/${workspace}/cases/${caseId}/funding`}>{words("toPlan")}</LinkButton>;
  return (
    <EmptyState title={words("title")} action={back}>
      {words("text")} {may.edit && (missing ? words(missing) : words("propose"))}
    </EmptyState>
  );
}

async function Whole({ workspace, ledger }: { workspace: string; ledger: CaseLedger }) {
  const words = await getTranslations("pledge.page");
  const { caseId, pledges, years, conditions, may } = ledger;
  const texts = new Map(conditions.map(({ id, text }) => [id, text]));
  const [alive, ended] = [pledges.filter(isAlive), pledges.filter((pledge) => !isAlive(pledge))];
  const hrefOf = (row: ShownPledge) => hrefOfPledge(workspace, row);
  const today = stockholmDay(new Date());
  const stepOf = (row: ShownPledge) => <PledgeStep workspace={workspace} pledge={row} may={may} today={today} on="row" />;
  const sections = [
    ...(alive.length > 0 ? ["years", "pledges", "toInvoice"] as const : []),
    ...(ended.length > 0 ? ["ended"] as const : []),
  ];
  return (
    <FileLayout contents={sections.map((id) => ({ id, title: words(`section.${id}`) }))}>
      {alive.length > 0 && (
        <>
          <FileSection id="years" title={words("section.years")}><LedgerYears years={years} /></FileSection>
          <FileSection id="pledges" title={words("section.pledges")} aside={alive.length}>
            <LedgerTable caption={words("caption")} rows={alive} conditions={texts} hrefOf={hrefOf} stepOf={stepOf} />
          </FileSection>
          <FileSection id="toInvoice" title={words("section.toInvoice")}>
            <ToInvoice pledges={alive} filesHref={`/api/workspaces/${workspace}/pledges/to-invoice`} query={`?case=${caseId}`} />
          </FileSection>
        </>
      )}
      {ended.length > 0 && (
        <FileSection id="ended" title={words("section.ended")} aside={ended.length}>
          <LedgerTable caption={words("endedCaption")} rows={ended} conditions={texts} hrefOf={hrefOf} stepOf={() => null} />
        </FileSection>
      )}
    </FileLayout>
  );
}
