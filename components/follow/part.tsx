import type { ReactNode } from "react";

/** A part of the item under a small heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="grid gap-3">
      <h3 className="overline-label border-b border-hairline pb-1.5">{title}</h3>
      {children}
    </section>
  );
}
