"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Change } from "#components/treatment/moved-content.tsx";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { DateField } from "#components/ui/date-field.tsx";
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
        <>
          <TextArea name="text" label={words("clauseText")} rows={3} value={fields.text} onChange={({ target }) => onChange({ text: target.value })} record />
          <Particulars fields={fields} onChange={onChange} />
        </>
      )}
      <Checkbox name="strikes" label={words("strike")} checked={strikes} onChange={({ target }) => onChange({ strikes: target.checked })} />
      <div role="group" aria-label={words("asOnPaper")} className="border-s-2 border-hairline ps-3">
        <p className="overline-label mb-1">{words("asOnPaper")}</p>
        <Change amendment={{ proposalVersionId, clauseId, before, after: afterOf(fields) }} />
      </div>
    </div>
  );
}

/** The condition and the due date, each to write in where the clause has one, and otherwise behind a button. */
function Particulars({ fields, onChange }: Props) {
  const words = useTranslations("treatment.write");
  const [asked, setAsked] = useState<"condition" | "dueDate" | null>(null);
  const hasCondition = fields.condition !== "" || Boolean(fields.before?.condition) || asked === "condition";
  const hasDueDate = fields.dueDate !== "" || Boolean(fields.before?.dueDate) || asked === "dueDate";
  return (
    <>
      {hasCondition && (
        <TextArea
          name="condition"
          label={words("condition")}
          rows={2}
          value={fields.condition}
          onChange={({ target }) => onChange({ condition: target.value })}
          autoFocus={asked === "condition"}
          record
        />
      )}
      {hasDueDate && (
        <DateField name="dueDate" label={words("dueDate")} optional value={fields.dueDate} onChange={({ target }) => onChange({ dueDate: target.value })} autoFocus={asked === "dueDate"} />
      )}
      {!(hasCondition && hasDueDate) && (
        <div className="flex flex-wrap gap-x-2">
          {!hasCondition && (
            <Button size="small" variant="plain" icon="plus" onClick={() => setAsked("condition")}>
              {words("addCondition")}
            </Button>
          )}
          {!hasDueDate && (
            <Button size="small" variant="plain" icon="plus" onClick={() => setAsked("dueDate")}>
              {words("addDueDate")}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
