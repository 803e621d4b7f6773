"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { hangingClause, indentOf } from "#components/clause/layout.ts";
import { flatten, type PlacedClause } from "#lib/domain/clause/tree.ts";
import type { TreatmentView } from "#lib/queries/treatment/view.ts";
import { useTreatment } from "./treatment-context.tsx";

type Proposal = TreatmentView["proposals"][number];
type Props = {
  proposal: Proposal;
  /** What stands after a clause, such as the button that changes it, or the editor in which it is changed. */
  beside?: (placed: PlacedClause) => ReactNode;
  /** Takes the place of a clause's text while it is being changed. */
  inPlace?: (placed: PlacedClause) => ReactNode;
};

/** A proposal clause by clause, each with room for what can be done with it. */
export function ProposalClauses({ proposal, beside, inPlace }: Props) {
  const words = useTranslations("clause");
  const { names } = useTreatment();
  const title = names.onButton(`proposal:${proposal.versionId}`);
  return (
    <section aria-label={title} className="grid gap-2">
      <h3 className="font-semibold">{title}</h3>
      <ul role="list" className="record m-0! grid list-none! gap-[0.75em] ps-0!">
        {flatten(proposal.clauses).map((placed) => (
          <li key={placed.clause.id} className={`m-0! ${hangingClause}`} style={indentOf(placed.depth)}>
            <span>{words("that")}</span>
            <div className="min-w-0">
              {inPlace?.(placed) ?? <p>{placed.clause.text}</p>}
              {placed.clause.condition && <p className="mt-0.5! font-sans text-sm text-ink-soft">{placed.clause.condition}</p>}
              {beside && <div className="-ms-2.5 font-sans">{beside(placed)}</div>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
