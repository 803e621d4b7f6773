import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { ChooseKind } from "#components/motion/choose-kind.tsx";
import type { MotionFields } from "#components/motion/motion-fields.ts";
import { MotionForm } from "#components/motion/motion-form.tsx";
import { useKeptOnItem } from "#components/treatment/use-kept-on-item.ts";
import { Button } from "#components/ui/button.tsx";
import { useFocusWhenAsked } from "#components/ui/use-focus-when-asked.ts";

type Props = { /** As `OpenParts.asked`. */ asked: number; onClose: () => void };

/** A motion written down for one who speaks: first what is moved, by the arrows and Enter, then its words and who moves it. */
export function WriteMotion({ asked, onClose }: Props) {
  const words = useTranslations("room.motions");
  const [fields, keep] = useKeptOnItem<MotionFields>("motion-for-others");
  const [chosen, setChosen] = useState(0);
  const kinds = useFocusWhenAsked<HTMLDivElement>(asked);

  function choose(begun: MotionFields) {
    setChosen(chosen + 1);
    keep(begun);
  }

  function close() {
    keep(null);
    onClose();
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") onClose();
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll("button")];
    buttons[buttons.indexOf(event.target as HTMLButtonElement) + step]?.focus();
  }

  if (fields) return <MotionForm fields={fields} onChange={keep} onClose={close} asked={asked + chosen} forOthers />;
  return (
    <div ref={kinds} onKeyDown={onKeyDown} className="grid gap-2 border-s-2 border-accent ps-4">
      <p className="text-sm text-ink-soft">{words("choose")}</p>
      <ChooseKind onChoose={choose} />
      <span>
        <Button size="small" variant="plain" onClick={onClose}>
          {words("close")}
        </Button>
      </span>
    </div>
  );
}
