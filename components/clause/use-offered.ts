"use client";

import { useDeferredValue, useMemo, useState } from "react";
import type { Clause } from "#lib/domain/clause/clause.ts";
import { suggest, type Suggestion, type SuggestionContext } from "#lib/domain/clause/suggest.ts";
import type { ChipKind } from "./chip-text.ts";

/**
 * What the text of a clause seems to say and nobody has yet said or waved away. The text is read when there is time
 * for it, so that writing never waits. What is waved away comes back when the text says something else.
 */
export function useOffered(clause: Clause, context: SuggestionContext) {
  const text = useDeferredValue(clause.text, "");
  const read = useMemo(() => suggest(text, context), [text, context]);
  const [dismissed, setDismissed] = useState<Partial<Record<ChipKind, string>>>({});
  const isOpen = (kind: ChipKind) => !isSaid(clause, kind) && dismissed[kind] !== JSON.stringify(read[kind]);

  const offered: Suggestion = {
    act: isOpen("act") ? read.act : null,
    addressees: isOpen("addressees") ? read.addressees : [],
    dueDate: isOpen("dueDate") ? read.dueDate : null,
    condition: isOpen("condition") ? read.condition : null,
  };
  const dismiss = (kind: ChipKind) => setDismissed((earlier) => ({ ...earlier, [kind]: JSON.stringify(read[kind]) }));
  return { offered, dismiss };
}

/** Whether a clause, or a suggestion, says anything of the kind. */
export function isSaid(said: Suggestion, kind: ChipKind): boolean {
  return kind === "addressees" ? said.addressees.length > 0 : said[kind] !== null;
}

/** The suggestions of these kinds as the clause's own content: what confirming them makes of it. */
export function confirmed(offered: Suggestion, kinds: readonly ChipKind[]): Partial<Suggestion> {
  return Object.fromEntries(kinds.filter((kind) => isSaid(offered, kind)).map((kind) => [kind, offered[kind]]));
}

/** The clause without what is said of the kind. */
export function unsaid(kind: ChipKind): Partial<Suggestion> {
  return kind === "addressees" ? { addressees: [] } : { [kind]: null };
}
