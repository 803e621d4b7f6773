import { useTranslations } from "next-intl";
import { StateMark } from "#components/ui/state-mark.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { AgendaLine } from "#lib/queries/meeting/view.ts";
import { ItemDocuments } from "./item-documents.tsx";

type Props = { line: AgendaLine; isUnderWay: boolean; /** Before that no item could have been treated, so none is told not to be. */ hasBegun: boolean; large?: boolean };

/** What the item is: its §, its title, who presents it, its documents, and what is to be known of it first. `large` is for the chair, who has the documents beside. */
export function ItemTitle({ line, isUnderWay, hasBegun, large = false }: Props) {
  const words = useTranslations("follow.item");
  return (
    <header className="grid gap-2">
      {hasBegun && (
        <p className="flex min-h-6 flex-wrap items-baseline gap-x-4">
          <span className="font-serif text-lg text-accent">{line.paragraph === null ? words("noNumber") : `§ ${line.paragraph}`}</span>
          {isUnderWay && <StateMark tone="accent">{words("underWay")}</StateMark>}
        </p>
      )}
      <h2 className={`font-serif font-semibold text-pretty ${large ? "text-2xl md:text-3xl" : "text-2xl"}`}>{line.title}</h2>
      {(line.registrationNumber || line.presenter) && (
        <p className={`flex flex-wrap gap-x-4 text-sm text-ink-soft ${large ? "max-md:hidden" : ""}`}>
          {line.registrationNumber && <span>{words("case", { number: line.registrationNumber })}</span>}
          {line.presenter && <span>{words("presenter", { name: line.presenter })}</span>}
        </p>
      )}
      {!large && <ItemDocuments documents={line.documents} />}
      {line.secrecyGround && <Notice kind="warning" title={words("secret", { ground: line.secrecyGround })} />}
      {line.withdrawnReason !== null && <Notice kind="info" title={words("withdrawn", { reason: line.withdrawnReason })} />}
      {line.awaitsConsent && <Notice kind="info" title={words("awaitsConsent")} />}
    </header>
  );
}
