import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { KeyHint } from "#components/ui/key-hint.tsx";
import type { OpenParts, Part } from "./use-open-parts.ts";

type Props = { part: Exclude<Part, "decision">; parts: OpenParts };

const keys = { motion: "Y", questions: "F", remark: "R" } as const;

/** The quiet button that opens a part of the item, where it isn't open. */
export function OpenPart({ part, parts }: Props) {
  const words = useTranslations("room.open");
  if (parts.isOpen(part)) return null;
  return (
    <span className="inline-flex items-center">
      <KeyHint keys={keys[part]} />
      <Button size="small" variant="plain" onClick={() => parts.open(part)}>
        {words(part)}
      </Button>
    </span>
  );
}
