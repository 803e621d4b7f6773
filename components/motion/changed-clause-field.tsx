"use client";

import { useTranslations } from "next-intl";
import { Change } from "#components/treatment/moved-content.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { afterOf, type MotionFields } from "./motion-fields.ts";

type Props = { fields: MotionFields; onChange: (change: Partial<MotionFields>) => void };

/** The clause with its words to write in, and under it what was struck and added, as on paper. */
export function ChangedClauseField({ fields, onChange }: Props) {
  const words = useTranslations("treatment.write");
  const { before, proposalVersionId, clauseId, strikes } = fields;
  if (!before) return null;
  return (
    <div className="grid gap-3">
      {!strikes && (
        <TextArea name="text" label={words("clauseText")} rows={3} value={fields.text} onChange={({ target }) => onChange({ text: target.value })} record />
      )}
      {!strikes && before.condition !== null && (
        <TextArea name="condition" label={words("condition")} rows={2} value={fields.condition} onChange={({ target }) => onChange({ condition: target.value })} record />
      )}
      <Checkbox name="strikes" label={words("strike")} checked={strikes} onChange={({ target }) => onChange({ strikes: target.checked })} />
      <div role="group" aria-label={words("asOnPaper")} className="border-s-2 border-hairline ps-3">
        <p className="overline-label mb-1">{words("asOnPaper")}</p>
        <Change amendment={{ proposalVersionId, clauseId, before, after: afterOf(fields) }} />
      </div>
    </div>
  );
}
