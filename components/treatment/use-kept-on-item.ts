import { useKept } from "#components/ui/use-kept.ts";
import { useTreatment } from "./treatment-context.tsx";

/** What one is writing on the item, by what it is: kept in this tab until it is sent or closed (`useKept`). */
export function useKeptOnItem<Written>(what: string): [Written | null, (written: Written | null) => void] {
  const { meetingId, view } = useTreatment();
  return useKept<Written>(`attsats-${what}-${view.self.personId}-${meetingId}-${view.itemId}`);
}
