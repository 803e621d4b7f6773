import { useEffect, useRef } from "react";

const fields = "input:checked, input:not([type=radio], [type=checkbox]), textarea, select";

/**
 * Gives the first field within an element the focus each time it is asked for: `asked` counts, and 0 leaves the focus
 * where it is, as when something half written is merely shown again.
 */
export function useFocusWhenAsked<Within extends HTMLElement>(asked: number) {
  const within = useRef<Within>(null);
  useEffect(() => {
    if (asked > 0) (within.current?.querySelector<HTMLElement>(fields) ?? within.current?.querySelector("button"))?.focus();
  }, [asked]);
  return within;
}
