import { useLocale, useTranslations } from "next-intl";
import { stockholmClock } from "#lib/domain/calendar/stockholm.ts";
import { clockTime } from "#lib/i18n/format.ts";
import { StateDot, type Tone } from "./state-mark.tsx";

/** Where what was typed is: with us since a moment, on its way, or still only here. */
export type Saving = { state: "saved"; at: Date } | { state: "saving" } | { state: "unsaved" };

const tones: Record<Saving["state"], Tone> = { saved: "positive", saving: "pending", unsaved: "warning" };

/** The sign that what is typed is saved. It is read out only when something is wrong, not at each word. */
export function SaveState({ saving }: { saving: Saving }) {
  const words = useTranslations("common.save");
  const language = useLocale();
  const sentence =
    saving.state === "saved" ? words("saved", { time: clockTime(stockholmClock(saving.at), language) }) : words(saving.state);
  return (
    <span className="inline-flex items-baseline gap-1.5 text-xs text-ink-soft tabular-nums" role={saving.state === "unsaved" ? "alert" : undefined}>
      <StateDot tone={tones[saving.state]} />
      {sentence}
    </span>
  );
}
