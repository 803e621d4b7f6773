import { useState } from "react";

/** The parts of an item that are opened to be written in. */
export type Part = "decision" | "motion" | "questions" | "remark";

/** What is open on the selected item. One part is opened beside another, so that nothing half written is put away. */
export type OpenParts = Readonly<{ isOpen: (part: Part) => boolean; open: (part: Part) => void; close: (part: Part) => void }>;

/** Keeps which parts of an item are open; those of the item that is left are closed. */
export function useOpenParts(itemId: string | null): OpenParts {
  const [kept, keep] = useState<Readonly<{ of: string | null; parts: readonly Part[] }>>({ of: itemId, parts: [] });
  const parts = kept.of === itemId ? kept.parts : [];
  const without = (part: Part) => parts.filter((other) => other !== part);
  return {
    isOpen: (part) => parts.includes(part),
    open: (part) => keep({ of: itemId, parts: [...without(part), part] }),
    close: (part) => keep({ of: itemId, parts: without(part) }),
  };
}
