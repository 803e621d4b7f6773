"use client";

import { type ComponentProps, type MouseEvent, useId } from "react";
import { type ButtonSize, type ButtonVariant, buttonLook } from "./button-look.ts";
import { Icon, type IconName } from "./icon.tsx";

type Props = Omit<ComponentProps<"button">, "disabled" | "className"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: IconName;
  /** The act is under way: further presses do nothing. */
  pending?: boolean;
  /** Why the step can't be taken yet, as a sentence. The button stays reachable, and the sentence stands under it. */
  reason?: string | undefined;
};

/** A button. A step that isn't possible yet is not hidden or dead: it says why. */
export function Button({ variant = "quiet", size = "medium", icon, pending = false, reason, ...rest }: Props) {
  const reasonId = useId();
  const stopped = pending || reason !== undefined;

  function onClick(event: MouseEvent<HTMLButtonElement>) {
    if (stopped) event.preventDefault();
    else rest.onClick?.(event);
  }

  const button = (
    <button
      type="button"
      {...rest}
      className={buttonLook(variant, size, reason === undefined)}
      onClick={onClick}
      aria-disabled={stopped || undefined}
      aria-busy={pending || undefined}
      aria-describedby={reason === undefined ? rest["aria-describedby"] : reasonId}
    >
      {icon && <Icon name={icon} />}
      {rest.children}
      {pending && <WorkingLine />}
    </button>
  );
  if (reason === undefined) return button;
  return (
    <span className="inline-flex max-w-72 flex-col items-start gap-1.5">
      {button}
      <span id={reasonId} className="text-xs text-ink-soft">
        {reason}
      </span>
    </span>
  );
}

function WorkingLine() {
  return (
    <span className="absolute inset-x-0 bottom-0 h-0.5" aria-hidden="true">
      <span className="block h-full w-2/5 animate-[working_1.1s_ease-in-out_infinite] bg-current" />
    </span>
  );
}
