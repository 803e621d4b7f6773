"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useDeferredValue, useState } from "react";
import type { Clause } from "#lib/domain/clause/clause.ts";

const ClauseDiff = lazy(async () => ({ default: (await import("#components/clause/clause-diff.tsx")).ClauseDiff }));

/** What one has changed since the version before, while one writes. Compared only while it is open. */
export function ChangesSince({ previous, clauses }: { previous: { number: number; clauses: readonly Clause[] }; clauses: readonly Clause[] }) {
  const words = useTranslations("proposal");
  const [open, setOpen] = useState(false);
  const settled = useDeferredValue(clauses);
  return (
    <details className="mt-8 max-w-measure border-t border-hairline pt-3" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="mb-3 text-sm font-semibold">{words("changesSince", { number: previous.number })}</summary>
      {open && (
        <Suspense>
          <ClauseDiff earlier={previous.clauses} later={settled} />
        </Suspense>
      )}
    </details>
  );
}
