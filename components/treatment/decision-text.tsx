"use client";

import { useLocale, useTranslations } from "next-intl";
import { ChangedParticulars } from "#components/clause/clause-diff.tsx";
import { hangingClause, indentOf } from "#components/clause/layout.ts";
import { ElectedList } from "#components/decision/elected-list.tsx";
import { Diff } from "#components/ui/diff.tsx";
import type { ClauseOrigin } from "#lib/domain/decision/origins.ts";
import { leadWords } from "#lib/i18n/lead-words.ts";
import type { TreatmentView } from "#lib/queries/treatment/view.ts";
import { useTreatment } from "./treatment-context.tsx";

/** A decision as the minutes will say it: each clause as a comparison with what was sent out, with where it came from. */
export function DecisionText({ decision }: { decision: TreatmentView["decisions"][number] }) {
  const words = useTranslations("decision");
  const language = useLocale();
  const { view } = useTreatment();
  const origins = view.origins[decision.id] ?? [];
  return (
    <div className="record">
      <p className="font-semibold">{leadWords(decision, view.body, words, language)}</p>
      {origins.length > 0 && (
        <ul role="list" className="m-0! mt-2! grid list-none! gap-[0.55em] ps-0!">
          {origins.map((origin) => (
            <OriginClause key={origin.change.id} origin={origin} />
          ))}
        </ul>
      )}
      <ElectedList elected={decision.elected} />
      {decision.changes && <p>{decision.changes}</p>}
      <p className="font-sans text-xs text-ink-soft">{words(`outcome.${decision.outcome}`)}</p>
    </div>
  );
}

function OriginClause({ origin: { change, from, changedBy } }: { origin: ClauseOrigin }) {
  const clause = useTranslations("clause");
  const words = useTranslations("treatment.decision");
  const { names } = useTreatment();
  const isOwn = from?.kind === "motion";
  const source = from && names.inSentence(isOwn ? `motion:${from.motionId}` : `proposal:${from.versionId}`);
  return (
    <li className={`m-0! ${hangingClause}`} style={indentOf((change.after ?? change.before)?.depth ?? 1)}>
      <span>{clause("that")}</span>
      <div className="min-w-0">
        <p>{change.before ? <Diff runs={change.words} /> : change.after?.clause.text}</p>
        {change.before && change.after && <ChangedParticulars change={change} />}
        <p className="mt-0.5! font-sans text-xs text-ink-soft hyphens-none">
          {source ? words("from", { source }) : words("byHand")}
          {changedBy && ` ${words(change.after ? "changedBy" : "struckBy", { motion: names.inSentence(`motion:${changedBy}`) })}`}
        </p>
      </div>
    </li>
  );
}
