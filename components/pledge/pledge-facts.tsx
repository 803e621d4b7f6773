import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import type { FormOutcome } from "#components/ui/form.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { Table } from "#components/ui/table.tsx";
import type { AwaitedCondition, Invoice, Pledge, PledgeConfirmation, YearSum } from "#lib/domain/pledge/pledge.ts";
import type { NextStep, PledgeState } from "#lib/domain/pledge/state.ts";
import { kronor, longDate } from "#lib/i18n/format.ts";
import { CreditButton } from "./pledge-acts.tsx";
import { useWaitsFor } from "./pledge-state.tsx";

type Props = {
  pledge: Pledge & { payerName: string; state: PledgeState; step: NextStep; hasReply: boolean };
  ledger: { conditions: readonly { id: string; text: string }[]; pledges: readonly Pledge[] };
  /** The address of another pledge of the case. */
  hrefOf: (id: string) => string;
  conditionsHref: string;
  today: string;
  /** Null for one who may not. */
  creditAction: ((input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>) | null;
};

/** What is known of a pledge: the sums, the decision, the conditions and the invoices. */
export function PledgeFacts({ pledge, ledger, hrefOf, conditionsHref, today, creditAction }: Props) {
  const words = useTranslations("pledge.one");
  const language = useLocale();
  const texts = new Map(ledger.conditions.map(({ id, text }) => [id, text]));
  const waitsFor = useWaitsFor(texts);
  const { confirmation, proposed, conditions, invoices, correctsId } = pledge;
  const correction = ledger.pledges.find((other) => other.correctsId === pledge.id);
  const linked = (id: string, text: string) => <Link href={hrefOf(id)} prefetch={false} className="link">{text}</Link>;
  const sums = (years: readonly YearSum[]) => (
    <span className="grid gap-0.5 tabular-nums">{years.map(({ year, sum }) => <span key={year}>{year}: {kronor(sum, language)}</span>)}</span>
  );
  return (
    <div className="grid gap-8">
      <DefinitionList
        items={[
          { term: words("stands"), value: waitsFor(pledge) },
          { term: words("correction"), value: correction !== undefined && linked(correction.id, words("toCorrection")) },
          { term: words("corrects"), value: correctsId !== null && linked(correctsId, words("toCorrected")) },
          { term: words("proposed"), value: sums(proposed) },
          { term: words("decidedSums"), value: confirmation && sums(confirmation.years) },
          { term: words("decision"), value: confirmation && told(confirmation) },
          { term: words("conditions"), value: conditions.length > 0 && <Conditions conditions={conditions} texts={texts} href={conditionsHref} /> },
        ].filter(({ value }) => value !== false)}
      />
      {invoices.length > 0 && <Invoices pledgeId={pledge.id} invoices={invoices} today={today} creditAction={creditAction} />}
    </div>
  );

  function told({ decided: { by, name, on, paragraph, registrationNumber }, replyId }: PledgeConfirmation): string {
    const facts = { name, day: longDate(on, language), paragraph: paragraph || "none", registrationNumber: registrationNumber || "none" };
    return [words(by === "delegate" ? "byDelegate" : "byBody", facts), ...(replyId ? [words("inReply")] : [])].join(" ");
  }
}

function Conditions({ conditions, texts, href }: { conditions: readonly AwaitedCondition[]; texts: ReadonlyMap<string, string>; href: string }) {
  const words = useTranslations("pledge.one");
  return (
    <ul className="grid gap-1.5">
      {conditions.map(({ id, outcome }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-3">
          <Link href={href} prefetch={false} className="link">{texts.get(id)}</Link>
          <StateMark tone={outcome === "met" ? "positive" : outcome === "failed" ? "lapsed" : "pending"}>{words(`condition.${outcome ?? "open"}`)}</StateMark>
        </li>
      ))}
    </ul>
  );
}

function Invoices({ pledgeId, invoices, today, creditAction }: { pledgeId: string; invoices: readonly Invoice[]; today: string; creditAction: Props["creditAction"] }) {
  const words = useTranslations("pledge.invoices");
  const language = useLocale();
  const ended = ({ end }: Invoice) => {
    if (!end) return <StateMark tone="pending">{words("sent")}</StateMark>;
    const facts = { day: longDate(end.on, language), reason: end.reason };
    return <StateMark tone={end.kind === "paid" ? "positive" : "lapsed"}>{words(end.kind, facts)}</StateMark>;
  };
  return (
    <section aria-labelledby="invoices" className="max-w-3xl">
      <h2 id="invoices" className="mb-3 font-serif text-xl font-semibold">{words("title")}</h2>
      <Table
        caption={words("title")}
        rows={invoices}
        rowKey={({ id }) => id}
        columns={[
          { id: "number", header: words("number"), naming: true, cell: ({ number }) => number },
          { id: "year", header: words("year"), cell: ({ year }) => year },
          { id: "on", header: words("on"), cell: ({ on }) => longDate(on, language) },
          { id: "sum", header: words("sum"), align: "end", cell: ({ sum }) => <span className="whitespace-nowrap tabular-nums">{kronor(sum, language)}</span> },
          { id: "end", header: words("end"), cell: ended },
          ...(creditAction ? [{ id: "acts", header: words("acts"), acts: true, narrow: true, cell: (invoice: Invoice) => (invoice.end ? "" : <CreditButton pledgeId={pledgeId} invoice={invoice} today={today} action={creditAction} />) }] : []),
        ]}
      />
    </section>
  );
}
