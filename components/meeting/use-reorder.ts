"use client";

import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useOptimistic, useRef, useState, useTransition } from "react";

type Props = {
  /** The ids in their stored order. */
  ids: readonly string[];
  /** Stores that one has been moved to a place counted from 0, and reads the page anew; gives whether it was done. */
  onMove: (id: string, to: number) => Promise<boolean>;
  /** The places between which one can stand. */
  bounds: (id: string) => { first: number; last: number };
  /** Called when a move has been made, to be read out. */
  onMoved: (id: string, to: number) => void;
};

/**
 * Lets the rows of a list change places: dragged by their grip, or with Alt and an arrow key wherever the focus is in
 * the row. The list shows the new order at once; where it could not be stored, the old one comes back.
 */
export function useReorder({ ids, onMove, bounds, onMoved }: Props) {
  const [stored, showMoved] = useOptimistic(ids);
  const [drag, setDrag] = useState<{ id: string; order: readonly string[] } | null>(null);
  const [, startTransition] = useTransition();
  const list = useRef<HTMLOListElement>(null);
  const focused = useRef<Element | null>(null);
  const order = drag?.order ?? stored;

  // A row that changes places in the page loses the focus in some browsers.
  useLayoutEffect(() => {
    if (focused.current instanceof HTMLElement && document.activeElement !== focused.current) focused.current.focus();
    focused.current = null;
  }, [order]);

  function withMoved(from: readonly string[], id: string, to: number): readonly string[] {
    const { first, last } = bounds(id);
    return from.filter((other) => other !== id).toSpliced(Math.min(Math.max(to, first), last), 0, id);
  }

  function move(id: string, to: number) {
    const next = withMoved(stored, id, to);
    const place = next.indexOf(id);
    if (place === stored.indexOf(id)) return;
    focused.current = document.activeElement;
    onMoved(id, place);
    startTransition(async () => {
      showMoved(next);
      await onMove(id, place);
    });
  }

  function onKeyDown(id: string, event: KeyboardEvent) {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (!event.altKey || step === 0) return;
    event.preventDefault();
    move(id, stored.indexOf(id) + step);
  }

  function placeAt(id: string, y: number): number {
    const rows = [...(list.current?.children ?? [])].filter((row) => (row as HTMLElement).dataset.id !== id);
    const below = rows.findIndex((row) => {
      const { top, height } = row.getBoundingClientRect();
      return y < top + height / 2;
    });
    return below < 0 ? rows.length : below;
  }

  const grip = (id: string) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ id, order: stored });
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (drag?.id === id) setDrag({ id, order: withMoved(drag.order, id, placeAt(id, event.clientY)) });
    },
    onPointerUp() {
      if (drag?.id === id) move(id, drag.order.indexOf(id));
      setDrag(null);
    },
    onPointerCancel: () => setDrag(null),
  });

  return { list, order, draggedId: drag?.id ?? null, move, onKeyDown, grip };
}
