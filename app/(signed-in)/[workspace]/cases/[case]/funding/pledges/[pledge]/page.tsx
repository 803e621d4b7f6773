import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { typed } from "#components/funding/draft.ts";
import { ConfirmForm } from "#components/pledge/confirm-form.tsx";
import { PledgeFacts } from "#components/pledge/pledge-facts.tsx";
import { PledgeMark } from "#components/pledge/pledge-state.tsx";
import { WithdrawButton } from "#components/pledge/pledge-acts.tsx";
import { ReverseSection } from "#components/pledge/reverse-section.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { proposedAnew, reasonAgainstReversing } from "#lib/domain/pledge/reverse.ts";
import { refusalSentence } from "#lib/i18n/sentence.ts";
import { type FoundPledge, readPledge } from "#lib/queries/pledge/case-ledger.ts";
import { isId } from "../../../proposals/is-id.ts";
import { confirmPledgeAction, creditInvoiceAction, reversePledgeAction, withdrawPledgeAction } from "../actions.ts";
import { crumbsOf } from "../page-ledger.ts";
import { hrefOfPledge, PledgeStep } from "../pledge-step.tsx";

type Props = { params: Promise<{ workspace: string; case: string; pledge: string }> };

const pagePledge = cache(async (workspace: string, caseId: string, pledgeId: string): Promise<FoundPledge> => {
  const actor = await currentActor(workspace);
  const found = actor && isId(caseId) && isId(pledgeId) ? await readPledge(actor, caseId, pledgeId) : null;
  if (!found) notFound();
  return found;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, case: caseId, pledge } = await params;
  const found = await pagePledge(workspace, caseId, pledge);
  return { title: (await getTranslations("pledge.one"))("documentTitle", { name: found.pledge.payerName }) };
}

/** One pledge: what is promised and by which decision, what it waits for, its invoices, and, while it is proposed, where it is confirmed. */
export default async function PledgePage({ params }: Props) {
  const { workspace, case: caseId, pledge: pledgeId } = await params;
  const found = await pagePledge(workspace, caseId, pledgeId);
  const { ledger, pledge } = found;
  const words = await getTranslations("pledge");
  const plan = await getTranslations("funding");
  const today = stockholmDay(new Date());
  const href = `/${workspace}/cases/${caseId}/funding/pledges`;
  const hrefOf = (id: string) => hrefOfPledge(workspace, { caseId, id });
  const isOpen = pledge.state === "proposed";
  return (
    <ClientMessages namespaces={["pledge"]}>
      <PageHeader
        title={words("one.title", { name: pledge.payerName })}
        state={<PledgeMark state={pledge.state} />}
        crumbs={[...crumbsOf(workspace, ledger, plan("title")), { href, label: words("page.title") }]}
        action={isOpen && ledger.may.edit ? <WithdrawButton pledgeId={pledge.id} payerName={pledge.payerName} action={withdrawPledgeAction.bind(null, workspace)} /> : <PledgeStep workspace={workspace} pledge={pledge} may={ledger.may} today={today} on="ownPage" />}
      />
      <PledgeFacts pledge={pledge} ledger={ledger} hrefOf={hrefOf} conditionsHref={`/${workspace}/cases/${caseId}/conditions`} today={today} creditAction={ledger.may.invoice ? creditInvoiceAction.bind(null, workspace) : null} />
      {isOpen && ledger.may.confirm && <Confirm found={found} href={href} today={today} action={confirmPledgeAction.bind(null, workspace)} />}
      {pledge.confirmation && !pledge.reversal && ledger.may.confirm && <Reverse pledge={pledge} ledgerHref={href} action={reversePledgeAction.bind(null, workspace)} />}
    </ClientMessages>
  );
}

type ConfirmProps = { found: FoundPledge; href: string; today: string; action: Parameters<typeof ConfirmForm>[0]["action"] };

async function Confirm({ found: { ledger, pledge, reply, granted }, href, today, action }: ConfirmProps) {
  const words = await getTranslations("pledge.one");
  const known = reply?.decided ?? granted?.decided;
  const decided = known && known.by !== "official" ? { replyId: reply?.id ?? null, ...known, by: known.by } : null;
  const years = granted && !reply ? pledge.proposed.map(({ year }) => granted.years.find((each) => each.year === year) ?? { year, sum: null }) : pledge.proposed;
  const open = ledger.conditions.filter(({ outcome }) => outcome !== "failed");
  return (
    <section aria-labelledby="confirm" className="mt-10 max-w-measure">
      <h2 id="confirm" className="mb-2 border-t border-hairline pt-4 font-serif text-xl font-semibold">{words("confirmTitle")}</h2>
      <p className="mb-5 text-ink-soft">{words("confirmText")}</p>
      {reply && <Notice kind="info" title={words("fromReply")}>{words("fromReplyText")}</Notice>}
      {granted && !reply && <Notice kind="info" title={words("fromGrant")}>{words("fromGrantText")}</Notice>}
      <ConfirmForm
        pledgeId={pledge.id}
        decided={decided}
        years={years.map(({ year, sum }) => ({ year, typed: sum === null ? "" : typed(sum) }))}
        conditions={open.map(({ id, text, isOfMoney }) => ({ id, text, isChosen: isOfMoney }))}
        today={today}
        backHref={href}
        action={action}
      />
    </section>
  );
}

type ReverseProps = { pledge: FoundPledge["pledge"]; ledgerHref: string; action: Parameters<typeof ReverseSection>[0]["action"] };

/** Where a confirmation with an error in it is taken back, or why it can't be. */
async function Reverse({ pledge, ledgerHref, action }: ReverseProps) {
  const refusal = reasonAgainstReversing(pledge);
  const why = refusal && (await refusalSentence(refusal.code, refusal.facts));
  return <ReverseSection pledgeId={pledge.id} payerName={pledge.payerName} isAskedAnew={proposedAnew(pledge) !== null} why={why} ledgerHref={ledgerHref} action={action} />;
}
