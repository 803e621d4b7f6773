"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { type Place, isWithin } from "./navigation.ts";

/** The places of the workspace, one under the other, beside every page; above them, which workspace it is. */
export function Rail({ places, children }: { places: readonly Place[]; children: ReactNode }) {
  const words = useTranslations("shell");
  const address = usePathname();
  return (
    <nav aria-label={words("places")} className="sticky top-0 max-h-dvh overflow-y-auto py-4">
      <div className="mb-5 space-y-3 px-5">{children}</div>
      <ul>
        {places.map((place) => (
          <li key={place.href}>
            <Link
              href={place.href}
              prefetch={false}
              aria-current={isWithin(address, place, places) ? "page" : undefined}
              className="relative flex min-h-9 items-center gap-2.5 rounded-sm px-5 text-sm text-ink-soft before:absolute before:inset-y-1.5 before:start-0 before:w-[3px] hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:before:bg-accent"
            >
              <Icon name={place.icon} className="opacity-80" />
              <span className="flex-1">{place.label}</span>
              <Waiting count={place.waiting} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** How many things wait in a place. */
export function Waiting({ count }: { count: number | undefined }) {
  const words = useTranslations("shell");
  if (!count) return null;
  return (
    <span className="min-w-5 rounded-full bg-accent px-1.5 text-center text-xs font-semibold text-on-accent tabular-nums">
      {count}
      <span className="sr-only"> {words("waiting")}</span>
    </span>
  );
}
