"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { type AgendaItemKind, agendaItemKinds } from "#lib/domain/agenda/item.ts";
import { StandingItemRow } from "./standing-item-row.tsx";

type Item = { kind: AgendaItemKind; title: string };
type Props = {
  bodyId: string;
  version: number;
  items: readonly Item[];
  href: string;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;
};

/** The standing items of a body's meetings: renamed in place, moved with buttons or Alt and the arrows, added and removed. */
export function StandingItemsForm({ bodyId, version, items: saved, href, action }: Props) {
  const words = useTranslations("body");
  const router = useRouter();
  const list = useRef<HTMLOListElement>(null);
  const [items, setItems] = useState(() => saved.map((item, key) => ({ ...item, key })));

  function move(from: number, to: number) {
    const item = items[from];
    if (!item || to < 0 || to >= items.length) return;
    setItems(items.toSpliced(from, 1).toSpliced(to, 0, item));
    // The row is moved, not made anew, but a browser drops the focus of what it moves.
    requestAnimationFrame(() => list.current?.querySelectorAll("input")[to]?.focus());
  }

  function add(kind: AgendaItemKind) {
    const beforeLast = Math.max(items.length - 1, 0);
    const key = Math.max(0, ...items.map((item) => item.key)) + 1;
    setItems(items.toSpliced(beforeLast, 0, { kind, title: words(`standingItem.${kind}`), key }));
    requestAnimationFrame(() => list.current?.querySelectorAll("input")[beforeLast]?.focus());
  }

  return (
    <Form
      action={action}
      toInput={() => ({ bodyId, version, items: items.map(({ kind, title }) => ({ kind, title })) })}
      onDone={() => router.push(href)}
    >
      <ol ref={list} className="grid gap-2">
        {items.map((item, index) => (
          <StandingItemRow
            key={item.key}
            number={index + 1}
            kind={item.kind}
            title={item.title}
            onTitle={(title) => setItems(items.with(index, { ...item, title }))}
            onMove={(steps) => move(index, index + steps)}
            onRemove={() => setItems(items.toSpliced(index, 1))}
          />
        ))}
      </ol>
      <div>
        <Menu
          label={words("standing.add")}
          placement="bottom start"
          sections={[
            {
              label: words("standing.add"),
              items: agendaItemKinds
                .filter((kind) => kind !== "case")
                .map((kind) => ({ id: kind, label: words(`standingItem.${kind}`), onSelect: () => add(kind) })),
            },
          ]}
        />
      </div>
      <FormActions>
        <SubmitButton>{words("standing.submit")}</SubmitButton>
        <Button variant="plain" onClick={() => router.push(href)}>
          {words("standing.cancel")}
        </Button>
      </FormActions>
    </Form>
  );
}
