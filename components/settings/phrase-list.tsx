"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { FormOutcome } from "#components/ui/form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useAct } from "#components/ui/use-act.ts";
import { type Phrase, PhraseDialog } from "./phrase-dialog.tsx";

type Act = (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;
type Props = { phrases: readonly Phrase[]; /** Null for one who only reads them. */ acts: { add: Act; edit: Act; remove: Act; order: Act } | null };

/** The standard phrases in the order they are offered; the secretary adds, changes, moves and removes them. */
export function PhraseList({ phrases, acts }: Props) {
  const words = useTranslations("settings.phrases");
  const [edited, setEdited] = useState<Phrase | "new" | null>(null);
  const { move, refusal } = useMove(phrases, acts?.order);

  function onKeyDown(event: KeyboardEvent, index: number) {
    const steps = event.altKey && (event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0);
    if (!steps) return;
    event.preventDefault();
    move(index, index + steps);
  }

  return (
    <div className="max-w-measure">
      {refusal && <Notice kind="error" title={refusal} />}
      {phrases.length === 0 && <EmptyState title={words("empty.title")}>{words("empty.text")}</EmptyState>}
      <ul className={phrases.length > 0 ? "mb-6 border-t border-hairline" : ""}>
        {phrases.map((phrase, index) => (
          <li key={phrase.id} className="border-b border-hairline py-3" onKeyDown={(event) => onKeyDown(event, index)}>
            <div className="flex items-baseline justify-between gap-4">
              <h2 className="text-sm font-semibold">{phrase.label}</h2>
              {acts && (
                <span className="flex shrink-0">
                  <Button variant="plain" size="small" icon="up" aria-label={words("up", { label: phrase.label })} onClick={() => move(index, index - 1)} />
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

/** Moves a phrase within the list. What had the focus keeps it in its new place. */
function useMove(phrases: readonly Phrase[], act: Act | undefined) {
  const router = useRouter();
  const order = useAct<unknown, unknown>((input, key) => act!(input, key));
  const held = useRef<Element>(null);

  useEffect(() => {
    if (held.current instanceof HTMLElement) held.current.focus();
    held.current = null;
  }, [phrases]);

  function move(from: number, to: number) {
    const phrase = phrases[from];
    if (!act || !phrase || to < 0 || to >= phrases.length) return;
    held.current = document.activeElement;
    order.run({ phraseIds: phrases.toSpliced(from, 1).toSpliced(to, 0, phrase).map(({ id }) => id) }, () => router.refresh());
  }

  return { move, refusal: order.refusal };
}
