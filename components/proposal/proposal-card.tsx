import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClauseDiff } from "#components/clause/clause-diff.tsx";
import { PrintedClauses } from "#components/clause/printed-clauses.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import type { Clause } from "#lib/domain/clause/clause.ts";
import type { ProposalOrigin } from "#lib/domain/proposal/proposer.ts";
import { dateAndTime } from "#lib/i18n/format.ts";
import { proposalSource } from "./proposal-source.ts";
import { VersionTabs } from "./version-tabs.tsx";

export type CardProposal = Readonly<{
  id: string;
  origin: ProposalOrigin;
  proposerName: string | null;
  withdrawnAt: Date | null;
  withdrawnBy: string | null;
  versions: readonly CardVersion[];
}>;

type CardVersion = Readonly<{ number: number; createdAt: Date; createdBy: string | null; fixedAt: Date | null; clauses: Clause[] }>;

/** One proposal as it stands among the others: whose it is, its versions, and what can be done with it. */
export function ProposalCard({ proposal, acts }: { proposal: CardProposal; acts: ReactNode }) {
  const words = useTranslations("proposal");
  const language = useLocale();
  const { withdrawnAt, withdrawnBy, versions } = proposal;
  return (
    <article aria-labelledby={`proposal-${proposal.id}`}>
      <header className="mb-1 flex max-w-measure flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <h3 id={`proposal-${proposal.id}`} className="text-lg font-semibold">
          {proposalSource(words, proposal)}
        </h3>
        {acts}
      </header>
      {withdrawnAt && (
        <p className="mb-2 text-ink-soft">
          <StateMark tone="lapsed">
            {words("withdrawn", { at: dateAndTime(withdrawnAt, language), by: withdrawnBy ?? words("unknownPerson") })}
          </StateMark>
        </p>
      )}
      <VersionTabs
        versions={versions.map((version, index) => ({
          number: version.number,
          state: <VersionState version={version} />,
          text: <VersionText clauses={version.clauses} />,
          changes: index === 0 ? null : <ClauseDiff earlier={(versions[index - 1] as CardVersion).clauses} later={version.clauses} />,
        }))}
      />
    </article>
  );
}

function VersionText({ clauses }: { clauses: readonly Clause[] }) {
  const words = useTranslations("proposal");
  return clauses.length === 0 ? <p className="text-ink-soft italic">{words("noClauses")}</p> : <PrintedClauses clauses={clauses} chips />;
}

function VersionState({ version }: { version: CardVersion }) {
  const words = useTranslations("proposal");
  const language = useLocale();
  const { fixedAt, createdAt, createdBy, number } = version;
  const said = fixedAt
    ? words("fixedSince", { number, at: dateAndTime(fixedAt, language) })
    : words("draftSince", { number, at: dateAndTime(createdAt, language), by: createdBy ?? words("unknownPerson") });
  return <StateMark tone={fixedAt ? "neutral" : "pending"}>{said}</StateMark>;
}
