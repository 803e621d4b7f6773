"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { AgendaItemKind } from "#lib/domain/agenda/item.ts";

type Props = {
  number: number;
  kind: AgendaItemKind;
  title: string;
  onTitle: (title: string) => void;
  /** One step up (-1) or down (1). */
  onMove: (steps: -1 | 1) => void;
  onRemove: () => void;
};

/** One standing item: its title, and the buttons that move and remove it. */
export function StandingItemRow({ number, kind, title, onTitle, onMove, onRemove }: Props) {
  const words = useTranslations("body");

  function onKeyDown(event: KeyboardEvent) {
    const steps = event.altKey && (event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null);
    if (!steps) return;
    event.preventDefault();
    onMove(steps);
  }

  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)_auto] items-center gap-2" onKeyDown={onKeyDown}>
      <span className="text-end text-sm text-ink-soft tabular-nums" aria-hidden="true">
        {number}
      </span>
      <TextField
        name={`items.${number - 1}.title`}
        label={words("standing.titleOf", { number, kind: words(`standingItem.${kind}`) })}
        hideLabel
        value={title}
        onChange={(event) => onTitle(event.currentTarget.value)}
      />
      <span className="flex">
        <Button variant="plain" size="small" icon="up" aria-label={words("standing.up", { title })} onClick={() => onMove(-1)} />
        <Button variant="plain" size="small" icon="down" aria-label={words("standing.down", { title })} onClick={() => onMove(1)} />
        <Button variant="plain" size="small" icon="cross" aria-label={words("standing.remove", { title })} onClick={onRemove} />
      </span>
    </li>
  );
}
