import { useLocale, useTranslations } from "next-intl";
import { ClauseDiff } from "#components/clause/clause-diff.tsx";
import { PrintedClauses } from "#components/clause/printed-clauses.tsx";
import type { Amendment, Moved } from "#lib/domain/motion/motion.ts";
import { longDate } from "#lib/i18n/format.ts";

/** What a motion asks for: a change with what is struck and added, clauses of its own, or what is to be found out and by when. */
export function MovedContent({ moved }: { moved: Moved }) {
  switch (moved.kind) {
    case "approve":
    case "reject":
      return null;
    case "amend":
      return <Change amendment={moved.amendment} />;
    case "add":
    case "alternative":
      return <PrintedClauses clauses={moved.clauses} />;
    case "referBack":
      return <Later text={moved.toFindOut} dueDate={moved.dueDate} />;
    case "defer":
      return <Later text={moved.to} dueDate={moved.dueDate} />;
  }
}

/** One clause with its change, struck and added as on paper. */
export function Change({ amendment: { clauseId, before, after } }: { amendment: Amendment }) {
  const asClause = (content: typeof before) => [{ ...content, id: clauseId, children: [] }];
  return <ClauseDiff earlier={asClause(before)} later={after === null ? [] : asClause(after)} />;
}

function Later({ text, dueDate }: { text: string; dueDate: string | null }) {
  const words = useTranslations("treatment.motion");
  const language = useLocale();
  return (
    <div className="record">
      <p>{text}</p>
      {dueDate && <p className="font-sans text-sm text-ink-soft">{words("by", { day: longDate(dueDate, language) })}</p>}
    </div>
  );
}
