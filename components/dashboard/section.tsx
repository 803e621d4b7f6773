import type { ReactNode } from "react";

/** A part of the page beside what waits. */
export function DashboardSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="overline-label mb-3 border-b border-hairline pb-2">
        {title}
      </h2>
      {children}
    </section>
  );
}
