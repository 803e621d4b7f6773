import { useOffline } from "next/offline";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import type { MeetingState } from "#lib/domain/meeting/meeting.ts";
import type { Quorum } from "#lib/domain/presence/quorum.ts";

type Props = { quorum: Quorum | null; problem: string | null; onDismiss: () => void; isBusy: boolean; state: MeetingState; children?: ReactNode };

/**
 * The room's last line: whether the body can decide, what has come from others, whether there is contact, and what went
 * wrong with the last act.
 */
export function StatusLine({ quorum, problem, onDismiss, isBusy, state, children }: Props) {
  const words = useTranslations("room.status");
  const isOffline = useOffline();
  return (
    <footer className="sticky bottom-0 z-10 flex min-h-11 flex-wrap items-center gap-x-6 gap-y-1 border-t border-hairline bg-paper py-2 text-sm max-md:bottom-16 lg:col-span-3">
      {quorum && state === "open" && (
        <StateMark tone={quorum.held ? "positive" : "warning"}>
          {words(quorum.held ? "quorum" : "noQuorum", { present: quorum.present, required: quorum.required })}
        </StateMark>
      )}
      {children}
      {state !== "open" && <span className="text-ink-soft">{words(`meeting.${state}`)}</span>}
      <span role="alert" className="contents">
        {problem && (
          <span className="flex flex-1 items-center gap-2 font-semibold text-warning">
            <Icon name="alert" />
            <span>{problem}</span>
            <span className="shrink-0">
              <Button size="small" onClick={onDismiss}>
                {words("dismiss")}
              </Button>
            </span>
          </span>
        )}
      </span>
      {isOffline && (
        <span role="status">
          <StateMark tone="warning">{words("noContact")}</StateMark>
        </span>
      )}
      {isBusy && !isOffline && <span className="ms-auto text-xs text-ink-soft">{words("busy")}</span>}
    </footer>
  );
}
