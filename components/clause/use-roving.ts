"use client";

import { type KeyboardEvent, useState } from "react";

/**
 * Several buttons as one stop for Tab, with the arrows between them (WAI-ARIA: toolbar, menu). Give the holder
 * `onKeyDown` and each button `item(index)`.
 */
export function useRoving(first = 0) {
  const [active, setActive] = useState(first);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-roving]")];
    const here = buttons.indexOf(document.activeElement as HTMLElement);
    const to = here < 0 ? undefined : target(event.key, here, buttons.length);
    if (to === undefined) return;
    event.preventDefault();
    buttons[to]?.focus();
  }

  const item = (index: number) => ({ "data-roving": "", tabIndex: index === active ? 0 : -1, onFocus: () => setActive(index) });
  return { onKeyDown, item };
}

function target(key: string, here: number, count: number): number | undefined {
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return (here + 1) % count;
    case "ArrowLeft":
    case "ArrowUp":
      return (here + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
