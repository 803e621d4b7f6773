import type { ReactNode } from "react";

/** A form that is found by its name and unfolded when it is wanted. */
export function Folded({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <details>
      <summary className="cursor-pointer font-semibold">{title}</summary>
      {text && <p className="mt-1 text-sm text-ink-soft">{text}</p>}
      <div className="mt-4">{children}</div>
    </details>
  );
}
