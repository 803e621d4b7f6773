import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Tag } from "#components/ui/tag.tsx";
import type { Clause } from "#lib/domain/clause/clause.ts";
import { chipKinds, chipText } from "./chip-text.ts";
import { hangingClause } from "./layout.ts";

type Props = {
  clauses: readonly Clause[];
  /** Show act, addressees, due date and condition after each clause. They aren't part of the record, and not printed. */
  chips?: boolean;
  /** What stands under a clause, such as where it came from. */
  origin?: (clause: Clause) => ReactNode;
};

/** Clauses as in the minutes: a hanging "att", sub-clauses by indent, the words as they are written. */
export function PrintedClauses({ clauses, chips = false, origin }: Props) {
  return (
    <div className="record">
      <Clauses clauses={clauses} chips={chips} origin={origin} />
    </div>
  );
}

function Clauses({ clauses, chips = false, origin }: Props) {
  const words = useTranslations("clause");
  return (
    <ul role="list" className="m-0! grid list-none! gap-[0.55em] ps-0!">
      {clauses.map((clause) => (
        <li key={clause.id} className={`m-0! ${hangingClause}`}>
          <span>{words("that")}</span>
          <div className="grid min-w-0 gap-[0.55em]">
            <div>
              <p>{clause.text}</p>
              {chips && <Chips clause={clause} />}
              {origin?.(clause)}
            </div>
            {clause.children.length > 0 && <Clauses clauses={clause.children} chips={chips} origin={origin} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Chips({ clause }: { clause: Clause }) {
  const words = useTranslations("clause");
  const language = useLocale();
  const texts = chipKinds.flatMap((kind) => chipText(kind, clause, words, language) ?? []);
  if (texts.length === 0) return null;
  return (
    <ul role="list" className="m-0! mt-1! flex list-none! flex-wrap gap-1 ps-0! hyphens-none print:hidden">
      {texts.map((text) => (
        <li key={text} className="m-0! flex max-w-full">
          <Tag>{text}</Tag>
        </li>
      ))}
    </ul>
  );
}
