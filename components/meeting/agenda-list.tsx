"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition, useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { Notice } from "#components/ui/notice.tsx";
import { AgendaRow } from "./agenda-row.tsx";
import type { AgendaActs, ShownItem } from "./agenda-types.ts";
import { RemoveItem } from "./remove-item.tsx";
import { useReorder } from "./use-reorder.ts";
import { WithdrawItem } from "./withdraw-item.tsx";

type Props = { workspace: string; meetingId: string; items: readonly ShownItem[]; acts: AgendaActs };

/** The agenda as the secretary arranges it: each item can be moved, changed, withdrawn, put back and taken away. */
export function AgendaList({ workspace, meetingId, items, acts }: Props) {
  const words = useTranslations("agenda");
  const common = useTranslations("common.form");
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [moved, setMoved] = useState("");
  const [asked, setAsked] = useState<{ about: ShownItem; what: "withdraw" | "remove" } | null>(null);
  const byId = new Map(items.map((item) => [item.id, item]));

  async function act(name: "move" | "restore", input: object): Promise<boolean> {
    const outcome = await acts[name]({ meetingId, ...input }, crypto.randomUUID()).catch(() => null);
    setRefusal(outcome?.ok ? null : (outcome?.sentence ?? common("noContact")));
    startTransition(() => router.refresh());
    return outcome?.ok ?? false;
  }

  const { list, order, draggedId, move, onKeyDown, grip } = useReorder({
    ids: items.map(({ id }) => id),
    bounds: (id) => placesFor(byId.get(id)!, items),
    onMove: (itemId, to) => act("move", { itemId, to }),
    onMoved: (id, to) => setMoved(words("list.moved", { title: byId.get(id)?.title ?? "", place: to + 1, total: items.length })),
  });

  async function restore(item: ShownItem) {
    if (await act("restore", { itemId: item.id })) announce(words("list.restored", { title: item.title }));
  }

  function done(sentence: string) {
    setAsked(null);
    announce(sentence);
    router.refresh();
  }

  return (
    <>
      <p role="status" className="sr-only">
        {moved}
      </p>
      {refusal && <Notice kind="error" title={refusal} />}
      <ol ref={list} className="border-t border-hairline">
        {order.flatMap((id, place) => {
          const item = byId.get(id);
          if (!item) return [];
          return (
            <AgendaRow
              key={id}
              item={item}
              place={place}
              workspace={workspace}
              meetingId={meetingId}
              isDragged={draggedId === id}
              grip={grip(id)}
              onKeyDown={(event) => onKeyDown(id, event)}
              onMove={(step) => move(id, place + step)}
              onRestore={() => restore(item)}
              onAsk={(what) => setAsked({ about: item, what })}
            />
          );
        })}
      </ol>
      {asked?.what === "withdraw" && (
        <WithdrawItem
          item={asked.about}
          action={(input, key) => acts.withdraw({ meetingId, itemId: asked.about.id, ...(input as object) }, key)}
          onDone={() => done(words("list.withdrawnDone", { title: asked.about.title }))}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.what === "remove" && (
        <RemoveItem
          item={asked.about}
          action={(key) => acts.remove({ meetingId, itemId: asked.about.id }, key)}
          onDone={() => done(words("list.removedDone", { title: asked.about.title }))}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

/** Opening stands first and closing last; the others stand between them. */
function placesFor(item: ShownItem, items: readonly ShownItem[]): { first: number; last: number } {
  const last = items.length - 1;
  if (item.kind === "opening") return { first: 0, last: 0 };
  if (item.kind === "closing") return { first: last, last };
  return { first: items[0]?.kind === "opening" ? 1 : 0, last: items[last]?.kind === "closing" ? last - 1 : last };
}
