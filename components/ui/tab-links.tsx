import Link from "next/link";
import type { ReactNode } from "react";

export type TabLink = { href: string; label: ReactNode; current: boolean; count?: number };

/** Views of the same thing, each with its own address, such as the versions of a proposal. Never for hiding parts of a page. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className="border-b border-hairline print:hidden">
      <ul className="-mb-px flex gap-5 overflow-x-auto">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              scroll={false}
              prefetch={false}
              aria-current={tab.current ? "page" : undefined}
              className="inline-flex min-h-10 items-center gap-1.5 border-b-2 border-transparent text-sm whitespace-nowrap text-ink-soft hover:text-ink aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {tab.label}
              {tab.count !== undefined && <span className="text-xs font-normal tabular-nums">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
