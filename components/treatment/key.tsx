import { KeyHint } from "#components/ui/key-hint.tsx";
import { useTreatment } from "./treatment-context.tsx";

/** The key that presses a button, or goes to a field, which carries the same letter as `data-key` or `data-goto`. */
export function Key({ of }: { of: string }) {
  const { hasKeys } = useTreatment();
  return hasKeys ? <KeyHint keys={of} /> : null;
}
