import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Diff } from "#components/ui/diff.tsx";
import { type ClauseChange, clauseDiff, type Particular } from "#lib/domain/clause/diff.ts";
import type { Clause } from "#lib/domain/clause/clause.ts";
import { chipText } from "./chip-text.ts";
import { hangingClause, indentOf } from "./layout.ts";

/** What differs between two versions: struck and added as on paper, each clause where it stands in the later. */
export function ClauseDiff({ earlier, later }: { earlier: readonly Clause[]; later: readonly Clause[] }) {
  return (
    <div className="record">
      <ul role="list" className="m-0! grid list-none! gap-[0.55em] ps-0!">
        {clauseDiff(earlier, later).map((change) => (
          <ChangedClause key={change.id} change={change} />
        ))}
      </ul>
    </div>
  );
}

function ChangedClause({ change }: { change: ClauseChange }) {
  const words = useTranslations("clause");
  const depth = (change.after ?? change.before)?.depth ?? 1;
  return (
    <li className={`my-0! ${hangingClause}`} style={indentOf(depth)}>
      <span>{words("that")}</span>
      <div className="min-w-0">
        <p>
          <Diff runs={change.words} />
        </p>
        {change.moved && (
          <Remark>
            {words("diff.moved", { from: change.before?.label ?? "", to: change.after?.label ?? "" })}
          </Remark>
        )}
        <ChangedParticulars change={change} />
      </div>
    </li>
  );
}

/** What differs besides the words, a line each: condition, due date, act and addressees. */
export function ChangedParticulars({ change }: { change: ClauseChange }) {
  return change.particulars.map((particular) => (
    <Remark key={particular}>
      <ChangedParticular particular={particular} change={change} />
    </Remark>
  ));
}

function ChangedParticular({ particular, change }: { particular: Particular; change: ClauseChange }) {
  const words = useTranslations("clause");
  const language = useLocale();
  const textOf = (clause: Clause | undefined) => (clause && chipText(particular, clause, words, language)) ?? "";
  const removed = textOf(change.before?.clause);
  const added = textOf(change.after?.clause);
  const runs = [
    { kind: "removed" as const, text: removed },
    { kind: "same" as const, text: removed && added ? " " : "" },
    { kind: "added" as const, text: added },
  ];
  return <Diff runs={runs.filter((run) => run.text !== "")} />;
}

function Remark({ children }: { children: ReactNode }) {
  return <p className="mt-0.5! font-sans text-xs text-ink-soft hyphens-none">{children}</p>;
}
