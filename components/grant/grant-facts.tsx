import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { PledgeMark } from "#components/pledge/pledge-state.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import type { CoFunding } from "#lib/domain/grant/co-funding.ts";
import type { GrantApplication } from "#lib/domain/grant/grant.ts";
import type { PledgeState } from "#lib/domain/pledge/state.ts";
import { kronor, longDate } from "#lib/i18n/format.ts";

type Props = { grant: GrantApplication & Readonly<{ standing: CoFunding | null }>; pledgesHref: string; renewsHref: string | null; /** The funder's own pledge in the ledger. */ pledge: { id: string; state: PledgeState } | null };

/** What is known of an application: what it is for, the money and the days, what has happened, and how far the co-funding has come. */
export function GrantFacts({ grant, pledgesHref, renewsHref, pledge }: Props) {
  const words = useTranslations("grant.one");
  const language = useLocale();
  const { purpose, from, to, appliedFor, deadline, applied, decision, withdrawal, standing } = grant;
  const day = (of: string) => longDate(of, language);
  const decided = () => {
    if (!decision) return null;
    const facts = { day: day(decision.on), reference: decision.reference };
    return decision.outcome === "granted" ? words("granted", { ...facts, sum: kronor(decision.sum, language) }) : words("refused", facts);
  };
  return (
    <DefinitionList
      items={[
        { term: words("purpose"), value: purpose },
        { term: words("period"), value: words("fromTo", { from: day(from), to: day(to) }) },
        { term: words("appliedFor"), value: kronor(appliedFor, language) },
        { term: words("deadline"), value: day(deadline) },
        { term: words("applied"), value: applied && words("appliedOn", { day: day(applied.on), reference: applied.reference || "none" }) },
        { term: words("decision"), value: decided() },
        { term: words("withdrawn"), value: withdrawal && words("withdrawnOn", { day: day(withdrawal.on), reason: withdrawal.reason }) },
        { term: words("pledge"), value: pledge && <span className="flex flex-wrap items-baseline gap-x-3"><Link href={`${pledgesHref}/${pledge.id}`} prefetch={false} className="link">{words("toPledge", { funder: grant.funder })}</Link><PledgeMark state={pledge.state} /></span> },
        { term: words("coFunding"), value: standing ? <Standing standing={standing} href={pledgesHref} /> : words("noCoFunding") },
        { term: words("renewal"), value: renewsHref && <Link href={renewsHref} prefetch={false} className="link">{words("earlier")}</Link> },
      ]}
    />
  );
}

function Standing({ standing, href }: { standing: CoFunding; href: string }) {
  const words = useTranslations("grant.coFunding");
  const language = useLocale();
  const parts = (["binding", "conditional", "proposed", "missing"] as const).filter((part) => standing[part] > 0n);
  return (
    <div className="grid gap-1.5">
      <p>{words(standing.missing === 0n ? "covered" : "demanded", { sum: kronor(standing.demanded, language) })}</p>
      <ul className="grid gap-0.5 tabular-nums">
        {parts.map((part) => <li key={part}>{words(`part.${part}`, { sum: kronor(standing[part], language) })}</li>)}
      </ul>
      <p><Link href={href} prefetch={false} className="link">{words("toPledges")}</Link></p>
    </div>
  );
}
