"use client";

import { useTranslations } from "next-intl";
import { type ClipboardEvent, type KeyboardEvent, memo, useRef } from "react";
import { announce } from "#components/ui/announce.ts";
import type { Clause } from "#lib/domain/clause/clause.ts";
import { parsePastedClauses } from "#lib/domain/clause/paste.ts";
import type { SuggestionContext } from "#lib/domain/clause/suggest.ts";
import { flatten } from "#lib/domain/clause/tree.ts";
import { isOnLine, replicaOf, stepOut } from "./caret-lines.ts";
import { chipKinds } from "./chip-text.ts";
import { ClauseChips } from "./clause-chips.tsx";
import { type KeyMeaning, meaningOf } from "./keys.ts";
import { hangingClause, indentOf } from "./layout.ts";
import { newClauseId } from "./new-clause-id.ts";
import type { ClauseEditing } from "./use-clause-editing.ts";
import { confirmed, useOffered } from "./use-offered.ts";

type Props = {
  clause: Clause;
  depth: number;
  label: string;
  editing: ClauseEditing;
  context: SuggestionContext;
  /** The one that Tab into the editor leads to. */
  current: boolean;
  /** The only one, which says what to write. */
  alone: boolean;
  chipsOpen: boolean;
  onOpenChips: (id: string | null) => void;
  onSaid: (said: string) => void;
};

/** One clause: the hanging "att", its text without a box, and its chips. */
export const ClauseRow = memo(function ClauseRow({ clause, depth, label, editing, context, current, alone, chipsOpen, onOpenChips, onSaid }: Props) {
  const words = useTranslations("clause");
  const field = useRef<HTMLTextAreaElement>(null);
  const leaving = useRef(false);
  const { offered, dismiss } = useOffered(clause, context);
  const { id, text } = clause;

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing || event.key === "Shift") return;
    const meaning = meaningOf(event, placeOf(event.currentTarget), leaving.current);
    leaving.current = meaning === "leave";
    if (meaning !== null && act(meaning, event.currentTarget)) event.preventDefault();
  }

  /** Does what the key means; false leaves it to the browser after all. */
  function act(meaning: KeyMeaning, { selectionStart: from, selectionEnd: to }: HTMLTextAreaElement): boolean {
    switch (meaning) {
      case "break":
        editing.run({ kind: "break", id, from, to, newId: newClauseId() });
        return true;
      case "toPrevious":
      case "toNext":
        return field.current !== null && stepOut(field.current, meaning === "toPrevious" ? "up" : "down");
      case "undo":
        editing.undo();
        return true;
      case "redo":
        editing.redo();
        return true;
      case "openChips":
        onOpenChips(id);
        return true;
      case "confirm":
        editing.run({ kind: "say", id, content: confirmed(offered, chipKinds) });
        return true;
      case "leave":
        onSaid(words("said.leaving"));
        return true;
      case "nothing":
        return true;
      default:
        editing.run({ kind: meaning, id });
        return true;
    }
  }

  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const plain = event.clipboardData.getData("text/plain");
    const { clauses: pasted, aside } = parsePastedClauses(plain, newClauseId);
    const count = flatten(pasted).length;
    if (count > 1) {
      event.preventDefault();
      editing.run({ kind: "paste", id, pasted });
      announce(words("pasted", { count, aside: aside.length }), editing.undo);
    } else if (pasted[0] && text === "") {
      event.preventDefault();
      editing.run({ kind: "write", id, text: pasted[0].text, caret: pasted[0].text.length });
    }
  }

  return (
    <div className={`group/clause relative py-[0.275em] ${hangingClause}`} style={indentOf(depth)}>
      <span
        aria-hidden="true"
        className="absolute end-full top-[0.275em] me-3 text-ink-soft opacity-0 group-focus-within/clause:opacity-100 group-hover/clause:opacity-100 max-sm:hidden"
      >
        <span className="font-sans text-xs tabular-nums">{label}</span>
      </span>
      <span aria-hidden="true" className="group-focus-within/clause:text-accent">
        {words("that")}
      </span>
      <div className="min-w-0">
        <div className="grid">
          <div aria-hidden="true" className="invisible col-start-1 row-start-1 wrap-break-word whitespace-pre-wrap">
            {`${text}\u200b`}
          </div>
          <textarea
            ref={field}
            data-clause={id}
            rows={1}
            value={text}
            tabIndex={current ? 0 : -1}
            aria-label={words("editor.clause", { label })}
            placeholder={alone ? words("editor.placeholder") : undefined}
            autoCapitalize="none"
            onChange={({ target }) => editing.run({ kind: "write", id, text: target.value, caret: target.selectionStart })}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
            className="col-start-1 row-start-1 m-0 block size-full resize-none overflow-hidden border-0 bg-transparent p-0 scroll-mt-16 scroll-mb-24 wrap-break-word outline-none placeholder:text-ink-soft placeholder:italic"
          />
        </div>
        <ClauseChips
          clause={clause}
          label={label}
          offered={offered}
          onDismiss={dismiss}
          context={context}
          editing={editing}
          open={chipsOpen}
          onOpen={onOpenChips}
          onSaid={onSaid}
          backToText={() => field.current?.focus()}
        />
      </div>
    </div>
  );
});

function placeOf(field: HTMLTextAreaElement) {
  const { selectionStart, selectionEnd, value } = field;
  return {
    collapsed: selectionStart === selectionEnd,
    atStart: selectionStart === 0,
    atEnd: selectionEnd === value.length,
    onFirstLine: () => isOnLine(replicaOf(field), "first", selectionStart),
    onLastLine: () => isOnLine(replicaOf(field), "last", selectionEnd),
  };
}
