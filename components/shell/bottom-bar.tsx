"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { Icon } from "#components/ui/icon.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { type Place, isWithin } from "./navigation.ts";

const cell =
  "relative flex min-h-14 w-full flex-col items-center justify-center gap-0.5 text-[0.6875rem] leading-tight text-ink-soft " +
  "aria-[current]:font-semibold aria-[current]:text-accent";

/** On a phone: four of the places under the thumb, the others behind "Mer". */
export function BottomBar({ places }: { places: readonly Place[] }) {
  const words = useTranslations("shell");
  const address = usePathname();
  const shown = places.length <= 5 ? places : places.slice(0, 4);
  const others = places.slice(shown.length);
  return (
    <nav
      aria-label={words("places")}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-hairline bg-surface pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      <ul className="flex">
        {shown.map((place) => (
          <li key={place.href} className="min-w-0 flex-auto">
            <Link href={place.href} prefetch={false} aria-current={isWithin(address, place, places) ? "page" : undefined} className={cell}>
              <Icon name={place.icon} className="!size-5" />
              <span className="max-w-full truncate px-0.5">{place.label}</span>
              {place.waiting ? <WaitingDot /> : null}
            </Link>
          </li>
        ))}
        {others.length > 0 && (
          <li className="min-w-0 flex-auto">
            <Menu
              label={words("more")}
              placement="top end"
              className={cell}
              sections={[{ label: words("places"), items: others.map(({ href, label, icon }) => ({ id: href, href, label, icon })) }]}
            >
              <Icon name="more" className="!size-5" />
              <span>{words("more")}</span>
            </Menu>
          </li>
        )}
      </ul>
    </nav>
  );
}

function WaitingDot() {
  const words = useTranslations("shell");
  return (
    <span className="absolute start-[calc(50%+0.5rem)] top-2 size-2 rounded-full bg-accent">
      <span className="sr-only">{words("waiting")}</span>
    </span>
  );
}
