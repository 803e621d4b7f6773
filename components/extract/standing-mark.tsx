import { useLocale, useTranslations } from "next-intl";
import { StateMark, type Tone } from "#components/ui/state-mark.tsx";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { DispatchStanding } from "#lib/domain/extract/standing.ts";
import { inWords, longDate } from "#lib/i18n/format.ts";

const tones: Record<DispatchStanding["kind"], Tone> = { notApproved: "neutral", toSend: "accent", waiting: "pending", gone: "positive", notNeeded: "positive" };

/** Whether the extract of a § has gone out. One that nobody needs can be sent all the same, but doesn't wait for it. */
export function StandingMark({ standing, isNeeded = true }: { standing: DispatchStanding; isNeeded?: boolean }) {
  const words = useTranslations("extract.page.standing");
  const language = useLocale();
  const told = () => {
    switch (standing.kind) {
      case "gone":
      case "notNeeded":
        return words(standing.kind, { day: longDate(stockholmDay(standing.at), language) });
      case "waiting":
        return words("waiting", { names: inWords(standing.names, language) });
      default:
        return words(standing.kind);
    }
  };
  if (!isNeeded && standing.kind === "toSend") return <StateMark tone="neutral">{words("information")}</StateMark>;
  return <StateMark tone={tones[standing.kind]}>{told()}</StateMark>;
}
