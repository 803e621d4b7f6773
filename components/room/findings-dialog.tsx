import { useTranslations } from "next-intl";
import { Dialog } from "#components/ui/dialog.tsx";
import { FoundList } from "./found-list.tsx";
import type { ToldFinding } from "./told-finding.ts";

type Props = { findings: readonly ToldFinding[]; onGo: (place: ToldFinding["place"]) => void; onClose: () => void };

/** All that the linter has found; Enter on one leads to its place. */
export function FindingsDialog({ findings, onGo, onClose }: Props) {
  const words = useTranslations("room.findings");
  return (
    <Dialog title={words("title")} onClose={onClose}>
      {findings.length === 0 ? <p>{words("none")}</p> : <FoundList findings={findings} onGo={onGo} />}
    </Dialog>
  );
}
