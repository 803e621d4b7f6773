"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { StateDot } from "#components/ui/state-mark.tsx";
import type { FollowView } from "#lib/queries/treatment/follow-view.ts";
import { numberOf } from "./number-of.ts";

type Props = { items: FollowView["items"]; selectedId: string | null; underWayId: string | null; documentsHref: string };

/** The items in order, with the one under way marked. On a phone they open under a button. */
export function ItemsNav({ items, selectedId, underWayId, documentsHref }: Props) {
  const words = useTranslations("follow.items");
  const [isOpen, setIsOpen] = useState(false);
  const place = items.findIndex(({ id }) => id === selectedId);
  return (
    <nav aria-label={words("label")} className="mb-6">
      <div className="flex items-center justify-between gap-2 border-y border-hairline py-1 lg:hidden">
        <Step item={items.slice(0, Math.max(place, 0)).findLast(({ isHidden }) => !isHidden)} icon="left" label={words("previous")} />
        <button type="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)} className="inline-flex min-h-11 items-center gap-1.5 font-semibold text-accent">
          {words("place", { place: place + 1, total: items.length })}
          <Icon name={isOpen ? "up" : "down"} />
        </button>
        <Step item={items.slice(place + 1).find(({ isHidden }) => !isHidden)} icon="right" label={words("next")} />
      </div>
      <ol className={`${isOpen ? "" : "max-lg:hidden"} lg:border-t lg:border-hairline`}>
        {items.map((item, index) => (
          <li key={item.id} className="border-b border-hairline">
            {item.isHidden ? (
              <span className="flex min-h-11 items-center gap-3 px-1 text-ink-soft">
                <Number item={item} index={index} />
                {words("hidden")}
              </span>
            ) : (
              <Link
                href={item.id === underWayId ? "?" : `?item=${item.id}`}
                prefetch={false}
                scroll={false}
                onClick={() => setIsOpen(false)}
                aria-current={item.id === selectedId ? "true" : undefined}
                className="flex min-h-11 items-start gap-3 px-1 py-2 leading-snug hover:bg-sunken aria-[current]:font-semibold"
              >
                <Number item={item} index={index} />
                <span className={`min-w-0 flex-1 hyphens-auto ${item.withdrawnReason === null ? "" : "text-ink-soft line-through"}`}>{item.title}</span>
                {item.id === underWayId && (
                  <>
                    <StateDot tone="accent" className="mt-[0.35em]" />
                    <span className="sr-only">{words("underWay")}</span>
                  </>
                )}
              </Link>
            )}
          </li>
        ))}
      </ol>
      {items.some(({ documents }) => documents.length > 0) && (
        <p className={`mt-3 text-sm ${isOpen ? "" : "max-lg:hidden"}`}>
          <Link href={documentsHref} prefetch={false} className="link">
            {words("documents")}
          </Link>
        </p>
      )}
    </nav>
  );
}

function Number({ item, index }: { item: FollowView["items"][number]; index: number }) {
  return <span className="w-10 shrink-0 text-sm leading-[1.65] text-ink-soft tabular-nums">{numberOf(item, index)}</span>;
}

function Step({ item, icon, label }: { item: FollowView["items"][number] | undefined; icon: "left" | "right"; label: string }) {
  if (!item) return <span className="size-11" />;
  return (
    <Link href={`?item=${item.id}`} prefetch={false} scroll={false} aria-label={label} className="inline-flex size-11 items-center justify-center text-accent">
      <Icon name={icon} />
    </Link>
  );
}
