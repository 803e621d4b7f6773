"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Clause } from "#lib/domain/clause/clause.ts";
import type { ProposalDraft } from "#lib/domain/proposal/draft.ts";
import type { Side } from "#lib/domain/proposal/merge-clauses.ts";

type Props = { theirs: ProposalDraft; mine: readonly Clause[]; onChoose: (side: Side) => void };

const ClauseDiff = lazy(async () => ({ default: (await import("#components/clause/clause-diff.tsx")).ClauseDiff }));

/** Two have changed the same clause: nothing is saved until a person has seen the difference and chosen. */
export function DraftConflict({ theirs, mine, onChoose }: Props) {
  const words = useTranslations("proposal.conflict");
  const [shown, setShown] = useState(false);
  const by = theirs.savedBy || words("someone");
  return (
    <Notice
      kind="error"
      title={words("title", { by })}
      actions={
        <>
          <Button size="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {shown ? words("hide") : words("show")}
          </Button>
          <Button size="small" onClick={() => onChoose("mine")}>
            {words("keepMine")}
          </Button>
          <Button size="small" onClick={() => onChoose("theirs")}>
            {words("takeTheirs")}
          </Button>
        </>
      }
    >
      <p>{words("meaning")}</p>
      {shown && (
        <section aria-label={words("difference")} className="mt-3 border-y border-hairline py-3 text-ink">
          <p className="mb-2 text-xs text-ink-soft">{words("legend", { by })}</p>
          <Suspense>
            <ClauseDiff earlier={theirs.clauses} later={mine} />
          </Suspense>
        </section>
      )}
    </Notice>
  );
}
