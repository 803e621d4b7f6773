import type { ReactNode } from "react";

export type Definition = { term: string; value: ReactNode };

/** Facts by name: the term beside its value, above it on a phone. Values that are nothing are left out. */
export function DefinitionList({ items }: { items: readonly Definition[] }) {
  const given = items.filter((item) => item.value !== null && item.value !== undefined && item.value !== "");
  return (
    <dl className="max-w-measure text-sm">
      {given.map((item) => (
        <div key={item.term} className="grid gap-x-6 border-b border-hairline py-2 first:border-t sm:grid-cols-[11rem_1fr]">
          <dt className="text-ink-soft">{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
