"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useRef, useState, useTransition } from "react";
import { announce } from "#components/ui/announce.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { FormOutcome } from "#components/ui/form.tsx";
import { type Phrase, PhraseDialog } from "./phrase-dialog.tsx";

type Act = (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;
type Props = { phrases: readonly Phrase[]; acts: { add: Act; edit: Act; remove: Act; order: Act } | null };

/** The standard phrases in the order they are offered; the secretary adds, changes, moves and removes them. */
export function PhraseList({ phrases, acts }: Props) {
  const words = useTranslations("settings.phrases");
  const router = useRouter();
  const list = useRef<HTMLUListElement>(null);
  const [edited, setEdited] = useState<Phrase | "new" | null>(null);
  const [, startTransition] = useTransition();

  function move(from: number, to: number) {
    const phrase = phrases[from];
    if (!acts || !phrase || to < 0 || to >= phrases.length) return;
    const phraseIds = phrases.toSpliced(from, 1).toSpliced(to, 0, phrase).map(({ id }) => id);
    startTransition(async () => {
      const outcome = await acts.order({ phraseIds }, crypto.randomUUID());
      if (!outcome.ok) announce(outcome.sentence);
      router.refresh();
      list.current?.querySelectorAll<HTMLElement>("[data-move]")[to]?.focus();
    });
  }

  function onKeyDown(event: KeyboardEvent, index: number) {
    const steps = event.altKey && (event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0);
    if (!steps) return;
    event.preventDefault();
    move(index, index + steps);
  }

  return (
    <div className="max-w-measure">
      {phrases.length === 0 && <EmptyState title={words("empty.title")}>{words("empty.text")}</EmptyState>}
      <ul ref={list} className={phrases.length > 0 ? "mb-6 border-t border-hairline" : ""}>
        {phrases.map((phrase, index) => (
          <li key={phrase.id} className="border-b border-hairline py-3" onKeyDown={(event) => onKeyDown(event, index)}>
            <div className="flex items-baseline justify-between gap-4">
              <h2 className="text-sm font-semibold">{phrase.label}</h2>
              {acts && (
                <span className="flex shrink-0">
                  <Button variant="plain" size="small" icon="up" data-move aria-label={words("up", { label: phrase.label })} onClick={() => move(index, index - 1)} />
                  <Button variant="plain" size="small" icon="down" aria-label={words("down", { label: phrase.label })} onClick={() => move(index, index + 1)} />
                  <Button variant="plain" size="small" icon="edit" aria-label={words("edit", { label: phrase.label })} onClick={() => setEdited(phrase)} />
                </span>
              )}
            </div>
            <p className="record mt-1 text-sm whitespace-pre-line">{phrase.text}</p>
          </li>
        ))}
      </ul>
      {acts && (
        <Button variant="primary" icon="plus" onClick={() => setEdited("new")}>
          {words("add")}
        </Button>
      )}
      {acts && edited && <PhraseDialog phrase={edited === "new" ? null : edited} acts={acts} onClose={() => setEdited(null)} />}
    </div>
  );
}
