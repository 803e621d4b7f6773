"use client";

import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon.tsx";
import type { ChipKind } from "./chip-text.ts";

/** Said by a person; offered by the text and waiting for a person; or nothing said. */
export type ChipState = "said" | "offered" | "missing";

type Props = {
  kind: ChipKind;
  state: ChipState;
  text: string;
  expanded: boolean;
  tabIndex: number;
  onFocus?: () => void;
  onPress: () => void;
  onTakeAway: () => void;
};

const looks: Record<ChipState, string> = {
  said: "border-transparent bg-sunken text-ink-soft font-semibold hover:text-ink",
  offered: "border-dashed border-edge text-ink-soft hover:border-accent hover:text-accent",
  missing: "border-transparent text-ink-soft hover:text-accent",
};

/** One thing said of a clause, or offered to be said. Pressed by mouse or finger it leaves the caret where it is. */
export function Chip({ kind, state, text, expanded, onPress, onTakeAway, ...roving }: Props) {
  const words = useTranslations("clause.chip");
  const name = state === "offered" ? words("offeredName", { text }) : state === "missing" ? words("add", { kind: text }) : text;
  return (
    <span className={`inline-flex max-w-full items-stretch rounded-sm border text-xs ${looks[state]}`}>
      <button
        type="button"
        {...roving}
        data-chip={kind}
        aria-label={name}
        aria-expanded={state === "offered" ? undefined : expanded}
        title={state === "offered" ? words("offeredHint", { text }) : text}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onPress}
        className="inline-flex min-h-6 min-w-0 items-center gap-0.5 px-1.5 pointer-coarse:min-h-9"
      >
        {state === "missing" && <Icon name="plus" />}
        <span className="max-w-88 truncate">{text}</span>
        {state === "offered" && <span aria-hidden="true">?</span>}
      </button>
      {state !== "missing" && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={state === "offered" ? words("dismiss", { text }) : words("takeAway", { text })}
          onMouseDown={(event) => event.preventDefault()}
          onClick={onTakeAway}
          className="hidden w-5 items-center justify-center group-focus-within/clause:inline-flex hover:text-warning pointer-coarse:w-9"
        >
          <Icon name="cross" className="size-[1em]" />
        </button>
      )}
    </span>
  );
}
