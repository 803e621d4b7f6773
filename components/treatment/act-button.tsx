"use client";

import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import type { ButtonSize, ButtonVariant } from "#components/ui/button-look.ts";
import type { IconName } from "#components/ui/icon.tsx";
import { Key } from "./key.tsx";
import type { TreatmentActName } from "./acts.ts";
import { useTreatmentAct } from "./treatment-context.tsx";

type Props = {
  act: TreatmentActName;
  input?: Readonly<Record<string, unknown>>;
  onDone?: () => void;
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: IconName;
  /** Why it can't be done yet. */
  reason?: string | undefined;
  /** The letter that presses it, on a page that listens for keys. */
  letter?: string;
  children: ReactNode;
};

/** A button that does one act on the item; a refusal stands under it. */
export function ActButton({ act, input = {}, onDone, variant = "quiet", size = "small", icon, reason, letter, children }: Props) {
  const { run, pending, refusal } = useTreatmentAct(act);
  return (
    <span className="inline-flex flex-col items-start gap-1">
      <Button variant={variant} size={size} {...(icon && { icon })} pending={pending} reason={reason} data-key={letter?.toLowerCase()} onClick={() => run(input, onDone)}>
        {children}
        {letter && <Key of={letter} />}
      </Button>
      <Refusal sentence={refusal} />
    </span>
  );
}

/** The sentence of an act that was refused, where it was tried. */
export function Refusal({ sentence }: { sentence: string | null }) {
  if (!sentence) return null;
  return (
    <span role="alert" className="max-w-72 text-sm font-semibold text-warning">
      {sentence}
    </span>
  );
}
