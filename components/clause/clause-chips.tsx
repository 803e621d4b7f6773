"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ComponentType, type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Clause } from "#lib/domain/clause/clause.ts";
import type { Suggestion, SuggestionContext } from "#lib/domain/clause/suggest.ts";
import { Chip, type ChipState } from "./chip.tsx";
import { type ChipKind, chipKinds, chipText } from "./chip-text.ts";
import type { ClauseFieldProps } from "./clause-field.tsx";
import type { ClauseEditing } from "./use-clause-editing.ts";
import { confirmed, isSaid, unsaid } from "./use-offered.ts";
import { useRoving } from "./use-roving.ts";

type Props = {
  clause: Clause;
  label: string;
  offered: Suggestion;
  onDismiss: (kind: ChipKind) => void;
  context: SuggestionContext;
  editing: ClauseEditing;
  /** Reached by its key: every kind is there, also what nothing is said of yet. */
  open: boolean;
  onOpen: (id: string | null) => void;
  onSaid: (said: string) => void;
  backToText: () => void;
};

/**
 * What is said of the clause, after its text. A suggestion is dashed until a person has confirmed it: by pressing it,
 * or with Enter once Alt+C has led here. The arrows go between the chips, Delete takes away, Escape leads back.
 */
export function ClauseChips({ clause, label, offered, onDismiss, context, editing, open, onOpen, onSaid, backToText }: Props) {
  const words = useTranslations("clause");
  const language = useLocale();
  const strip = useRef<HTMLDivElement>(null);
  const [field, setField] = useState<ChipKind | null>(null);
  const [Field, setFieldComponent] = useState<ComponentType<ClauseFieldProps>>();
  const roving = useRoving();

  const chips = chipKinds.flatMap((kind) => {
    const state: ChipState = isSaid(clause, kind) ? "said" : isSaid(offered, kind) ? "offered" : "missing";
    if (state === "missing" && !open && field !== kind) return [];
    const text = chipText(kind, state === "said" ? clause : offered, words, language) ?? words(`chip.kind.${kind}`);
    return [{ kind, state, text }];
  });
  const waiting = chips.filter((chip) => chip.state === "offered");

  // Opened by its key: to the first suggestion, which Enter then confirms.
  useEffect(() => {
    if (open) focusChip(waiting[0]?.kind ?? "act");
  }, [open]);

  function focusChip(kind: ChipKind) {
    strip.current?.querySelector<HTMLElement>(`[data-chip="${kind}"]`)?.focus();
  }

  function confirm(kind: ChipKind, text: string) {
    const next = waiting.find((chip) => chip.kind !== kind);
    const byKey = strip.current?.contains(document.activeElement);
    editing.run({ kind: "say", id: clause.id, content: confirmed(offered, [kind]) });
    onSaid(words("said.confirmed", { text }));
    if (!byKey) return;
    if (next) focusChip(next.kind);
    else backToText();
  }

  async function edit(kind: ChipKind) {
    const loaded = await import("./clause-field.tsx");
    setFieldComponent(() => loaded.ClauseField);
    setField(kind);
  }

  function takeAway(kind: ChipKind, state: ChipState) {
    if (state === "offered") onDismiss(kind);
    else editing.run({ kind: "say", id: clause.id, content: unsaid(kind) });
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const kind = (event.target as HTMLElement).dataset["chip"] as ChipKind | undefined;
    const chip = chips.find((it) => it.kind === kind);
    if (event.key === "Escape") backToText();
    else if ((event.key === "Delete" || event.key === "Backspace") && chip && chip.state !== "missing") takeAway(chip.kind, chip.state);
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") editing.undo();
    else return roving.onKeyDown(event);
    event.preventDefault();
  }

  function onBlur(event: FocusEvent<HTMLDivElement>) {
    if (open && field === null && !event.currentTarget.contains(event.relatedTarget)) onOpen(null);
  }

  function closeField(kind: ChipKind, to: "chip" | "nowhere") {
    setField(null);
    if (to === "nowhere") return;
    onOpen(clause.id);
    requestAnimationFrame(() => focusChip(kind));
  }

  if (chips.length === 0) return null;
  return (
    <div onBlur={onBlur} className="font-sans">
      <div
        ref={strip}
        role="toolbar"
        aria-label={words("chip.toolbar", { label })}
        onKeyDown={onKeyDown}
        className="mt-1 flex flex-wrap items-center gap-1.5"
      >
        {chips.map((chip, index) => (
          <Chip
            key={chip.kind}
            {...chip}
            {...(open ? roving.item(index) : { tabIndex: -1 })}
            expanded={field === chip.kind}
            onPress={() => (chip.state === "offered" ? confirm(chip.kind, chip.text) : void edit(chip.kind))}
            onTakeAway={() => takeAway(chip.kind, chip.state)}
          />
        ))}
        {waiting.length > 1 && (
          <button
            type="button"
            {...(open ? roving.item(chips.length) : { tabIndex: -1 })}
            className="link hidden min-h-6 px-1 text-xs group-focus-within/clause:inline group-hover/clause:inline pointer-coarse:inline"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              editing.run({ kind: "say", id: clause.id, content: confirmed(offered, chipKinds) });
              onSaid(words("said.confirmedAll"));
              backToText();
            }}
          >
            {words("chip.confirmAll")}
          </button>
        )}
      </div>
      {Field && field && (
        <Field
          key={field}
          kind={field}
          clause={clause}
          label={label}
          context={context}
          onSay={(content) => editing.run({ kind: "say", id: clause.id, content })}
          onClose={(to) => closeField(field, to)}
        />
      )}
    </div>
  );
}
