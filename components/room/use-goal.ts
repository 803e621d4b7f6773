import { type RefObject, useEffect, useReducer, useRef } from "react";
import type { ToldFinding } from "./told-finding.ts";

type Place = ToldFinding["place"];

/**
 * Leads to the place of a finding: its item, and there the division, motion or remark, or else the person; what it is
 * about gets the focus when it has come.
 */
export function useGoal(selectedId: string | null, pane: RefObject<HTMLElement | null>, select: (itemId: string) => void): (place: Place) => void {
  const goal = useRef<Place | null>(null);
  // The one who asks may be shown anew by itself, as when its dialog closes: then nothing else would lead on.
  const [, lead] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    const place = goal.current;
    if (!place || (place.itemId !== undefined && place.itemId !== selectedId)) return;
    goal.current = null;
    arrive(place, pane.current);
  });
  return (place) => {
    goal.current = place;
    lead();
    if (place.itemId !== undefined && place.itemId !== selectedId) select(place.itemId);
  };
}

function arrive({ divisionId, motionId, remarkId, participantId }: Place, pane: HTMLElement | null): void {
  const ids = [divisionId, motionId, remarkId, participantId].filter((id) => id !== undefined);
  const at = ids.map((id) => document.querySelector<HTMLElement>(`[data-place="${CSS.escape(id)}"]`)).find((found) => found !== null) ?? pane;
  at?.closest("details")?.setAttribute("open", "");
  at?.focus();
  at?.scrollIntoView({ block: "nearest" });
}
