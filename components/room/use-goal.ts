import { type RefObject, useEffect, useReducer, useRef } from "react";
import type { ToldFinding } from "./told-finding.ts";

/** Where someone is led: an item, if it is about one, and what in the room it is about; the first of these that is there. */
type Goal = Readonly<{ itemId: string | undefined; ids: readonly string[] }>;

/** How long what is fetched when it is first shown is waited for, in milliseconds. */
const patience = 5000;

/**
 * Leads to the place of a finding: its item, and there the division, motion or remark, or else the person; what it is
 * about gets the focus when it has come. `at` is what one who comes to the room is led to at once.
 */
export function useGoal(selectedId: string | null, pane: RefObject<HTMLElement | null>, select: (itemId: string) => void, at: string | null): (place: ToldFinding["place"]) => void {
  const goal = useRef<Goal | null>(at === null ? null : { itemId: undefined, ids: [at] });
  // The one who asks may be shown anew by itself, as when its dialog closes: then nothing else would lead on.
  const [, lead] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    const sought = goal.current;
    if (!sought || !pane.current || (sought.itemId !== undefined && sought.itemId !== selectedId)) return;
    goal.current = null;
    arrive(sought.ids, pane.current);
  });
  return ({ itemId, divisionId, motionId, remarkId, participantId }) => {
    goal.current = { itemId, ids: [divisionId, motionId, remarkId, participantId].filter((id) => id !== undefined) };
    lead();
    if (itemId !== undefined && itemId !== selectedId) select(itemId);
  };
}

function arrive(ids: readonly string[], pane: HTMLElement): void {
  const [wanted] = ids;
  goTo(ids.map(placed).find((found) => found !== null) ?? pane);
  if (wanted === undefined || placed(wanted)) return;
  // Parts of an item are fetched when they are first shown. The focus follows, unless it has been moved meanwhile.
  const from = document.activeElement;
  const watch = new MutationObserver(() => {
    const come = placed(wanted);
    if (!come) return;
    watch.disconnect();
    if (document.activeElement === from) goTo(come);
  });
  watch.observe(pane, { childList: true, subtree: true });
  setTimeout(() => watch.disconnect(), patience);
}

function placed(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-place="${CSS.escape(id)}"]`);
}

function goTo(place: HTMLElement): void {
  place.closest("details")?.setAttribute("open", "");
  place.focus();
  place.scrollIntoView({ block: "nearest" });
}
