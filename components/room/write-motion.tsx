import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { ChooseKind } from "#components/motion/choose-kind.tsx";
import type { MotionFields } from "#components/motion/motion-fields.ts";
import { MotionForm } from "#components/motion/motion-form.tsx";
import { Button } from "#components/ui/button.tsx";

/** A motion written down for one who speaks: first what is moved, by the arrows and Enter, then its words and who moves it. */
export function WriteMotion({ onClose }: { onClose: () => void }) {
  const words = useTranslations("room.motions");
  const [fields, setFields] = useState<MotionFields | null>(null);
  const kinds = useRef<HTMLDivElement>(null);
  useEffect(() => kinds.current?.querySelector("button")?.focus(), []);
  if (fields) return <MotionForm fields={fields} onChange={setFields} onClose={onClose} forOthers />;

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") onClose();
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll("button")];
    buttons[buttons.indexOf(event.target as HTMLButtonElement) + step]?.focus();
  }

  return (
    <div ref={kinds} onKeyDown={onKeyDown} className="grid gap-2 border-s-2 border-accent ps-4">
      <p className="text-sm text-ink-soft">{words("choose")}</p>
      <ChooseKind onChoose={setFields} />
      <span>
        <Button size="small" variant="plain" onClick={onClose}>
          {words("close")}
        </Button>
      </span>
    </div>
  );
}
