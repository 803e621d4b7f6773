"use client";

import { lazy, Suspense, useSyncExternalStore } from "react";
import type { Clause } from "#lib/domain/clause/clause.ts";
import type { SuggestionContext } from "#lib/domain/clause/suggest.ts";
import { PrintedClauses } from "./printed-clauses.tsx";

export type ClauseEditorProps = {
  /** The tree, kept by the owner. None is an editor with one empty clause. */
  value: Clause[];
  /** Called with the whole tree at every change, undo and redo too. Nothing is saved here. */
  onChange: (clauses: Clause[]) => void;
  /** Whom a clause can be addressed to, and the day against which dates are read. */
  context: SuggestionContext;
  readOnly?: boolean;
  /** What the editor is called by a screen reader; "Att-satser" when left out. */
  label?: string;
  /** Begins every id in the editor. Needed only where several share a page and are linked to. */
  idPrefix?: string;
  /** Puts the caret last when the editor appears. */
  autoFocus?: boolean;
};

const Loaded = lazy(async () => ({ default: (await import("./clause-editor-loaded.tsx")).ClauseEditorLoaded }));

/**
 * Clauses edited as they will be printed. A pure controlled component: the tree comes in and goes out, and saving is
 * its owner's. Its script comes when it is first shown; until then, and when `readOnly`, the clauses are just read.
 */
export function ClauseEditor(props: ClauseEditorProps) {
  const inBrowser = useSyncExternalStore(never, () => true, () => false);
  if (props.readOnly) return <PrintedClauses clauses={props.value} chips />;
  const waiting = (
    <div aria-busy="true" className="pt-14">
      <PrintedClauses clauses={props.value} />
    </div>
  );
  if (!inBrowser) return waiting;
  return (
    <Suspense fallback={waiting}>
      <Loaded {...props} />
    </Suspense>
  );
}

const never = () => () => undefined;
