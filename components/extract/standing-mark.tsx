import { useLocale, useTranslations } from "next-intl";
import { StateMark, type Tone } from "#components/ui/state-mark.tsx";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import type { DispatchStanding } from "#lib/domain/extract/standing.ts";
import { inWords, longDate } from "#lib/i18n/format.ts";

const tones: Record<DispatchStanding["kind"], Tone> = { notApproved: "neutral", toSend: "accent", waiting: "pending", gone: "positive", notNeeded: "positive" };

/** Whether the extract of a § has gone out. */
export function StandingMark({ standing }: { standing: DispatchStanding }) {
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
  return <StateMark tone={tones[standing.kind]}>{told()}</StateMark>;
}
