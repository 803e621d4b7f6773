"use client";

import { useTranslations } from "next-intl";
import { type FocusEvent, type KeyboardEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { type Clause, type ClauseAct, clauseActs } from "#lib/domain/clause/clause.ts";
import type { Suggestion, SuggestionContext } from "#lib/domain/clause/suggest.ts";
import { AddresseeField } from "./addressee-field.tsx";
import type { ChipKind } from "./chip-text.ts";
import { useRoving } from "./use-roving.ts";

export type ClauseFieldProps = {
  kind: ChipKind;
  clause: Clause;
  label: string;
  context: SuggestionContext;
  onSay: (content: Partial<Suggestion>) => void;
  /** `chip` gives the focus back to the chip; `nowhere` when it has gone elsewhere by itself. */
  onClose: (to: "chip" | "nowhere") => void;
};

/** Where one thing is said of a clause, under its chips. Escape leaves it as it was. */
export function ClauseField(props: ClauseFieldProps) {
  const words = useTranslations("clause.field");
  const { kind, label, onClose } = props;

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key !== "Escape") return;
    event.preventDefault();
    onClose("chip");
  }

  function onBlur(event: FocusEvent<HTMLElement>) {
    const leavesClause = event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget);
    if (leavesClause) onClose("nowhere");
  }

  return (
    <section
      aria-label={words("of", { kind: words(`label.${kind}`), label })}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      className="my-1.5 max-w-xl border-s-2 border-accent ps-3 text-sm"
    >
      <FieldOf {...props} />
    </section>
  );
}

function FieldOf(props: ClauseFieldProps) {
  switch (props.kind) {
    case "act":
      return <ActField {...props} />;
    case "addressees":
      return <AddresseeField {...props} />;
    case "dueDate":
      return <DueDateField {...props} />;
    case "condition":
      return <ConditionField {...props} />;
  }
}

function ActField({ clause, onSay, onClose }: ClauseFieldProps) {
  const words = useTranslations("clause");
  const chosen = clause.act === null ? 0 : clauseActs.indexOf(clause.act);
  const roving = useRoving(chosen);

  function choose(act: ClauseAct) {
    onSay({ act });
    onClose("chip");
  }

  return (
    <div role="menu" aria-label={words("field.label.act")} onKeyDown={roving.onKeyDown} className="-ms-2 flex flex-wrap">
      {clauseActs.map((act, index) => (
        <button
          key={act}
          type="button"
          role="menuitemradio"
          aria-checked={clause.act === act}
          autoFocus={index === chosen}
          {...roving.item(index)}
          onClick={() => choose(act)}
          className="min-h-8 rounded-sm px-2 text-ink-soft hover:bg-sunken hover:text-ink aria-checked:font-semibold aria-checked:text-accent pointer-coarse:min-h-11"
        >
          {words(`act.${act}`)}
        </button>
      ))}
    </div>
  );
}

function DueDateField({ clause, onSay, onClose }: ClauseFieldProps) {
  const words = useTranslations("clause.field");
  const [day, setDay] = useState(clause.dueDate ?? "");

  function save() {
    onSay({ dueDate: day === "" ? null : day });
    onClose("chip");
  }

  return (
    <div className="flex flex-wrap items-end gap-2" onKeyDown={onEnter(save)}>
      <DateField name={`due-${clause.id}`} label={words("label.dueDate")} value={day} onChange={({ target }) => setDay(target.value)} autoFocus />
      <Button onClick={save}>{words("done")}</Button>
    </div>
  );
}

function ConditionField({ clause, onSay, onClose }: ClauseFieldProps) {
  const words = useTranslations("clause.field");
  const [text, setText] = useState(clause.condition ?? "");

  function save() {
    onSay({ condition: text.trim() === "" ? null : text.trim() });
    onClose("chip");
  }

  return (
    <div className="grid justify-items-start gap-2" onKeyDown={onEnter(save)}>
      <div className="w-full">
        <TextArea
          name={`condition-${clause.id}`}
          label={words("label.condition")}
          hint={words("conditionHint")}
          rows={2}
          value={text}
          onChange={({ target }) => setText(target.value)}
          autoFocus
          record
        />
      </div>
      <Button onClick={save}>{words("done")}</Button>
    </div>
  );
}

/** Enter in a field says it is done; on a button it is the button's. */
function onEnter(save: () => void) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "Enter" || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    save();
  };
}
