import { useLocale, useTranslations } from "next-intl";
import { ActButton } from "#components/treatment/act-button.tsx";
import { useTreatment } from "#components/treatment/treatment-context.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { motionState } from "#lib/domain/motion/motion.ts";
import { inWords } from "#lib/i18n/format.ts";

/** A motion that has come from someone's phone, and the key that takes it into the record. */
export function HandedIn() {
  const words = useTranslations("room.motions");
  const language = useLocale();
  const { view, names } = useTreatment();
  const [first, ...others] = view.motions.filter((motion) => motionState(motion) === "handedIn");
  if (!first) return null;
  return (
    <span role="status" className="inline-flex items-center gap-2">
      <Icon name="clock" className="text-pending" />
      <span>
        {words("handedIn", { movers: inWords(first.movers.map(({ name }) => name), language), what: names.moved(first.moved), more: others.length })}
      </span>
      <ActButton key={first.id} act="recordMotionAction" input={{ motionId: first.id }} letter="M">
        {words("take")}
      </ActButton>
    </span>
  );
}
