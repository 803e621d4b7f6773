"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ComponentProps, KeyboardEvent } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { Menu, type MenuItem } from "#components/ui/menu.tsx";
import type { ShownItem } from "./agenda-types.ts";
import { ItemContent } from "./item-content.tsx";

type Props = {
  item: ShownItem;
  /** Counted from 0. */
  place: number;
  workspace: string;
  meetingId: string;
  isDragged: boolean;
  grip: Pick<ComponentProps<"button">, "onPointerDown" | "onPointerMove" | "onPointerUp" | "onPointerCancel">;
  onKeyDown: (event: KeyboardEvent) => void;
  onMove: (step: -1 | 1) => void;
  onRestore: () => void;
  onAsk: (what: "withdraw" | "remove") => void;
};

/** One item with its grip and its menu. */
export function AgendaRow({ item, place, workspace, meetingId, isDragged, grip, onKeyDown, onMove, onRestore, onAsk }: Props) {
  const words = useTranslations("agenda.list");
  const router = useRouter();
  const editHref = `/${workspace}/meetings/${meetingId}/items/${item.id}`;
  return (
    <li
      data-id={item.id}
      onKeyDown={onKeyDown}
      className={`grid grid-cols-[1.5rem_1.75rem_minmax(0,1fr)_auto] items-start gap-x-2 border-b border-hairline py-2.5 max-sm:grid-cols-[1.5rem_1.5rem_minmax(0,1fr)_auto] ${isDragged ? "relative z-10 bg-surface shadow-raised" : ""}`}
    >
      <button
        type="button"
        {...grip}
        aria-label={words("grip", { place: place + 1, title: item.title })}
        aria-describedby="agenda-keys"
        className="-ms-1 inline-flex h-7 w-7 cursor-grab touch-none items-center justify-center rounded-sm text-edge hover:text-ink active:cursor-grabbing max-sm:w-6 pointer-coarse:h-11"
      >
        <Icon name="grip" />
      </button>
      <span className="pt-0.5 text-end text-ink-soft tabular-nums" aria-hidden="true">
        {place + 1}
      </span>
      <ItemContent item={item} workspace={workspace} editHref={editHref} />
      <Menu
        label={words("menu", { title: item.title })}
        icon="more"
        size="small"
        variant="plain"
        sections={[{ label: words("menu", { title: item.title }), items: menuOf(item) }]}
      />
    </li>
  );

  function menuOf({ withdrawnReason, wasSent, kind }: ShownItem): MenuItem[] {
    const isFixed = kind === "opening" || kind === "closing";
    const moves: MenuItem[] = [
      { id: "up", label: words("up"), icon: "up", onSelect: () => onMove(-1) },
      { id: "down", label: words("down"), icon: "down", onSelect: () => onMove(1) },
    ];
    const withdrawing: MenuItem = withdrawnReason === null
      ? { id: "withdraw", label: words("withdraw"), icon: "cross", onSelect: () => onAsk("withdraw") }
      : { id: "restore", label: words("restore"), icon: "undo", onSelect: onRestore };
    const removing: MenuItem[] = wasSent ? [] : [{ id: "remove", label: words("remove"), icon: "trash", danger: true, onSelect: () => onAsk("remove") }];
    return [
      { id: "edit", label: words("edit"), icon: "edit", onSelect: () => router.push(editHref) },
      ...(isFixed ? [] : moves),
      withdrawing,
      ...removing,
    ];
  }
}
