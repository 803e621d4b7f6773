import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { KeyHint } from "#components/ui/key-hint.tsx";
import { StateDot } from "#components/ui/state-mark.tsx";
import type { ToldFinding } from "./told-finding.ts";

type Props = { findings: readonly ToldFinding[] | null; itemId: string | null; onOpen: () => void };

/** How much the linter has found, and the first thing on the selected item. What hasn't been treated yet the list of items shows. */
export function FindingLine({ findings, itemId, onOpen }: Props) {
  const words = useTranslations("room.findings");
  if (findings === null) return <span className="text-ink-soft">{words("asking")}</span>;
  const told = findings.filter(({ code }) => code !== "itemNotTreated");
  const errors = told.filter(({ severity }) => severity === "error").length;
  const own = told.find(({ place }) => place.itemId !== undefined && place.itemId === itemId);
  if (told.length === 0) return <span className="text-ink-soft">{words("none")}</span>;
  return (
    <span className="flex min-w-0 flex-1 basis-56 items-center gap-2">
      <span className="shrink-0">
        <Button size="small" variant="plain" onClick={onOpen}>
          <StateDot tone={errors > 0 ? "warning" : "pending"} />
          {words("count", { errors, advice: told.length - errors })}
          <KeyHint keys="E" />
        </Button>
      </span>
      {own && (
        <span className="min-w-0 truncate text-ink-soft max-md:hidden" title={own.sentence}>
          {own.sentence}
        </span>
      )}
    </span>
  );
}
