import { useLocale, useTranslations } from "next-intl";
import { PrintedClauses } from "#components/clause/printed-clauses.tsx";
import { ElectedList } from "#components/decision/elected-list.tsx";
import type { Decision } from "#lib/domain/decision/decision.ts";
import { leadWords } from "#lib/i18n/lead-words.ts";
import type { RoomMeeting } from "#lib/queries/room/view.ts";

type Props = { decision: Decision; meeting: Pick<RoomMeeting, "body"> };

/** A decision as the minutes will say it, and under it what kind it is. */
export function DecisionRead({ decision, meeting }: Props) {
  const words = useTranslations("decision");
  const language = useLocale();
  return (
    <div className="record">
      <p className="font-semibold">{leadWords(decision, meeting.body, words, language)}</p>
      {decision.clauses.length > 0 && <PrintedClauses clauses={decision.clauses} />}
      <ElectedList elected={decision.elected} />
      {decision.changes && <p>{decision.changes}</p>}
      <p className="font-sans text-xs text-ink-soft">{words(`outcome.${decision.outcome}`)}</p>
    </div>
  );
}
