import { useState } from "react";
import { useKept } from "#components/ui/use-kept.ts";

/** The parts of an item that are opened to be written in. */
export type Part = "decision" | "motion" | "questions" | "remark";

/** What is open on the selected item. One part is opened beside another, so that nothing half written is put away. */
export type OpenParts = Readonly<{
  isOpen: (part: Part) => boolean;
  open: (part: Part) => void;
  close: (part: Part) => void;
  /** How many times the part has been opened since one came to the item: it takes the focus then, and only then. */
  asked: (part: Part) => number;
}>;

type Asked = Readonly<{ on: string | null; counts: Partial<Record<Part, number>> }>;

/** Keeps which parts of each item are open: those of the item that is left are open again when one comes back to it. */
export function useOpenParts(itemId: string | null): OpenParts {
  const [kept, keep] = useKept<readonly Part[]>(`attsats-open-${itemId}`);
  const [asked, ask] = useState<Asked>({ on: itemId, counts: {} });
  const parts = kept ?? [];
  const { counts } = asked;
  if (asked.on !== itemId) ask({ on: itemId, counts: {} });
  const without = (part: Part) => parts.filter((other) => other !== part);
  return {
    isOpen: (part) => parts.includes(part),
    open: (part) => {
      keep([...without(part), part]);
      ask({ on: itemId, counts: { ...counts, [part]: (counts[part] ?? 0) + 1 } });
    },
    close: (part) => keep(without(part).length > 0 ? without(part) : null),
    asked: (part) => counts[part] ?? 0,
  };
}
