"use client";

import { useTranslations } from "next-intl";
import { type FocusEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import { blankClause, flatten } from "#lib/domain/clause/tree.ts";
import type { ClauseEditorProps } from "./clause-editor.tsx";
import { ClauseRow } from "./clause-row.tsx";
import type { EditResult } from "./editing.ts";
import { EditorHelp } from "./editor-help.tsx";
import { EditorTools } from "./editor-tools.tsx";
import { newClauseId } from "./new-clause-id.ts";
import { useClauseEditing } from "./use-clause-editing.ts";

/** The editor itself: tools on top, the clauses as printed, the keys below. */
export function ClauseEditorLoaded({ value, onChange, context, label, idPrefix, autoFocus = false }: ClauseEditorProps) {
  const words = useTranslations("clause");
  const root = useRef<HTMLDivElement>(null);
  const ownId = useId();
  const id = idPrefix ?? ownId;
  const [blank] = useState(() => [blankClause(newClauseId())]);
  const clauses = value.length > 0 ? value : blank;
  const placed = useMemo(() => flatten(clauses), [clauses]);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const [said, setSaid] = useState("");

  const tell = useCallback(
    (result: EditResult) => {
      if (result.said === null) return;
      const about = flatten(result.clauses).find(({ clause }) => clause.id === result.about);
      setSaid(words(`said.${result.said}`, { label: about?.label ?? "" }));
    },
    [words],
  );
  const { editing, canUndo, canRedo } = useClauseEditing({ clauses, onChange, root, onEdited: tell });
  const current = placed.find(({ clause }) => clause.id === currentId) ?? placed[0];

  useEffect(() => {
    const last = placed.at(-1)?.clause;
    if (autoFocus && last) editing.place({ id: last.id, at: last.text.length });
    // Once, when the editor appears.
  }, []);

  function onFocus(event: FocusEvent<HTMLElement>) {
    const focused = event.target.dataset["clause"];
    if (focused !== undefined) setCurrentId(focused);
  }

  return (
    <div ref={root} role="group" aria-label={label ?? words("editor.label")} aria-describedby={`${id}-help`} onFocus={onFocus} className="max-w-measure">
      <EditorTools editing={editing} current={current} canUndo={canUndo} canRedo={canRedo} onOpenChips={setOpenId} />
      <div data-clauses className="py-2 font-serif leading-[1.6]">
        {placed.map((place) => (
          <ClauseRow
            key={place.clause.id}
            clause={place.clause}
            depth={place.depth}
            label={place.label}
            editing={editing}
            context={context}
            current={place.clause.id === current?.clause.id}
            alone={placed.length === 1}
            chipsOpen={place.clause.id === openId}
            onOpenChips={setOpenId}
            onSaid={setSaid}
          />
        ))}
      </div>
      <EditorHelp id={`${id}-help`} />
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}
