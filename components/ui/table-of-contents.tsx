"use client";

import { useEffect, useState } from "react";

export type ContentsEntry = { id: string; title: string; count?: number };

/** The parts of the page as links; the one being read is marked. On a narrow screen it folds into a line on top. */
export function TableOfContents({ label, entries }: { label: string; entries: readonly ContentsEntry[] }) {
  const current = useSectionInView(entries);
  const list = (
    <ul className="text-sm">
      {entries.map((entry) => (
        <li key={entry.id}>
          <a
            href={`#${entry.id}`}
            aria-current={current === entry.id ? "location" : undefined}
            className="-ms-px flex justify-between gap-3 border-s border-transparent py-1 ps-3 text-ink-soft hover:text-ink aria-[current]:border-accent aria-[current]:text-ink max-lg:py-2"
          >
            {entry.title}
            {entry.count !== undefined && <span className="text-xs leading-[1.7] tabular-nums">{entry.count}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <nav aria-label={label} className="sticky top-6 border-s border-hairline max-lg:hidden">
        {list}
      </nav>
      <details className="mb-8 border-y border-hairline py-2 lg:hidden">
        <summary className="text-sm font-semibold">{label}</summary>
        <nav aria-label={label} className="mt-1">
          {list}
        </nav>
      </details>
    </>
  );
}

/** The id of the last part whose beginning has passed the upper third of the window. */
function useSectionInView(entries: readonly ContentsEntry[]): string | undefined {
  const [current, setCurrent] = useState<string>();
  const ids = entries.map((entry) => entry.id).join(" ");
  useEffect(() => {
    const sections = ids.split(" ").flatMap((id) => document.getElementById(id) ?? []);
    const line = () => window.innerHeight / 3;
    const look = () => setCurrent(sections.findLast((section) => section.getBoundingClientRect().top <= line())?.id ?? sections[0]?.id);
    const observer = new IntersectionObserver(look, { rootMargin: "0px 0px -66% 0px" });
    for (const section of sections) observer.observe(section);
    return () => observer.disconnect();
  }, [ids]);
  return current;
}
