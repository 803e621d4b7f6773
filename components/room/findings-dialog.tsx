import { useTranslations } from "next-intl";
import { Dialog } from "#components/ui/dialog.tsx";
import { FoundList } from "./found-list.tsx";
import type { ToldFinding } from "./told-finding.ts";

type Props = { findings: readonly ToldFinding[] | null; onGo: (place: ToldFinding["place"]) => void; onClose: () => void };

/** All that the linter has found; Enter on one leads to its place. */
export function FindingsDialog({ findings, onGo, onClose }: Props) {
  const words = useTranslations("room.findings");
  return (
    <Dialog title={words("title")} onClose={onClose}>
      {findings?.length ? <FoundList findings={findings} onGo={onGo} /> : <p role="status">{words(findings ? "none" : "asking")}</p>}
    </Dialog>
  );
}
