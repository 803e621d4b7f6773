"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { Clause } from "#lib/domain/clause/clause.ts";
import { compute } from "#lib/domain/condition/compute.ts";
import type { Expression } from "#lib/domain/condition/condition.ts";
import type { ConditionFacts } from "#lib/domain/condition/facts.ts";
import type { Confirmation } from "#lib/domain/condition/in-force.ts";
import { withSupposedReplies } from "#lib/domain/condition/supposed-replies.ts";
import type { AnswerKind } from "#lib/domain/reply/answer.ts";
import { flatten } from "#lib/domain/clause/tree.ts";
import { AdoptedClauses } from "./adopted-clauses.tsx";
import { ConditionCard } from "./condition-card.tsx";
import { SupposedReplies } from "./supposed-replies.tsx";

type Props = {
  clauses: readonly Clause[];
  conditions: readonly { id: string; text: string; expression: Expression; clauseIds: readonly string[]; confirmation: Confirmation | null }[];
  facts: ConditionFacts;
  names: ReadonlyMap<string, string>;
};

/** What would follow if organisations answered otherwise, framed so that nobody takes it for what is so. Nothing is saved. */
export function WhatIf({ clauses, conditions, facts, names }: Props) {
  const words = useTranslations("condition.whatIf");
  const [supposed, setSupposed] = useState<ReadonlyMap<string, AnswerKind>>(new Map());
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) return <div><Button onClick={() => setOpen(true)}>{words("open")}</Button></div>;

  const clauseIds = flatten(clauses).map(({ clause }) => clause.id);
  const then = withSupposedReplies(facts, supposed, clauseIds);
  const computed = conditions.map((condition) => ({ ...condition, computed: compute(condition.expression, then) }));
  const suppose = (id: string, kind: AnswerKind | ""): void => {
    const next = new Map(supposed);
    if (kind === "") next.delete(id);
    else next.set(id, kind);
    setSupposed(next);
  };
  const close = (): void => {
    setSupposed(new Map());
    setOpen(false);
  };

  return (
    <section aria-label={words("title")} className="grid gap-6 rounded-md border-2 border-dashed border-accent p-4 sm:p-6">
      <header className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <h3 className="font-serif text-lg font-semibold text-accent">{words("title")}</h3>
          <p className="text-ink-soft">{words("text")}</p>
        </div>
        <Button size="small" icon="cross" onClick={close}>{words("close")}</Button>
      </header>
      <SupposedReplies organisations={facts.organisations.map(({ id }) => ({ id, name: names.get(id) ?? "" }))} supposed={supposed} suppose={suppose} />
      <div aria-live="polite" className="grid gap-4">
        {computed.map((condition) => (
          <ConditionCard key={condition.id} condition={condition} facts={then} names={names} />
        ))}
        <AdoptedClauses clauses={clauses} conditions={computed} />
      </div>
    </section>
  );
}
