"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { Refusal } from "#components/treatment/act-button.tsx";
import { useTreatment } from "#components/treatment/treatment-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { FormActions } from "#components/ui/form.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { useFocusWhenAsked } from "#components/ui/use-focus-when-asked.ts";
import { ChangedClauseField } from "./changed-clause-field.tsx";
import { ConflictNotice } from "./conflict-notice.tsx";
import { MoverFields } from "./mover-fields.tsx";
import { isOvertaken, movedOf, type MotionFields } from "./motion-fields.ts";
import { OwnClauses } from "./own-clauses.tsx";
import { useMotion } from "./use-motion.ts";

type Props = {
  fields: MotionFields;
  /** Called at every change; the owner keeps what is written. */
  onChange: (fields: MotionFields) => void;
  onClose: () => void;
  /** How many times it has been asked for: each gives it the focus. */
  asked: number;
  /** The secretary writes for those who speak, straight into the record. */
  forOthers?: boolean;
};

/**
 * One motion as it is written: by a member, who keeps it as a draft or hands it in, or by the secretary for those who
 * speak. A change of a clause is edited in the clause, struck and added as on paper.
 */
export function MotionForm({ fields, onChange, onClose, asked, forOthers = false }: Props) {
  const words = useTranslations("treatment.write");
  const { view, names } = useTreatment();
  const section = useFocusWhenAsked<HTMLElement>(asked);
  const set = (change: Partial<MotionFields>) => onChange({ ...fields, ...change });
  const { pending, refusal, keepDraft, handIn, writeFor, forgetRefusal } = useMotion(fields, (stored) => set({ stored }), onClose);
  const { kind } = fields;
  const isLater = kind === "referBack" || kind === "defer";
  const title = words("title", { what: names.moved(movedOf(fields)) });

  /** What was refused was refused for what is settled now. */
  function resolve(resolved: MotionFields) {
    forgetRefusal();
    onChange(resolved);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    writeFor();
  }

  return (
    <section ref={section} aria-label={title} onKeyDown={forOthers ? onKeyDown : undefined} className="grid max-w-measure gap-4 rounded-md border border-accent bg-surface p-4 font-sans hyphens-none">
      <h3 className="font-serif text-lg font-semibold">{title}</h3>
      {kind === "amend" && <ChangedClauseField fields={fields} onChange={set} />}
      {(kind === "add" || kind === "alternative") && <OwnClauses clauses={fields.clauses} onChange={(clauses) => set({ clauses })} />}
      {kind === "add" && <Checkbox name="standsAlone" label={words("standsAlone")} hint={words("standsAloneHint")} checked={fields.standsAlone} onChange={({ target }) => set({ standsAlone: target.checked })} />}
      {isLater && (
        <>
          <TextArea name="later" label={words(kind === "referBack" ? "toFindOut" : "deferTo")} rows={2} value={fields.later} onChange={({ target }) => set({ later: target.value })} record />
          <DateField name="dueDate" label={words("dueDate")} optional value={fields.dueDate} onChange={({ target }) => set({ dueDate: target.value })} />
        </>
      )}
      {forOthers && <MoverFields chosen={fields.movers} onChange={(movers) => set({ movers })} />}
      <TextArea name="reasons" label={words("reasons")} optional rows={2} value={fields.reasons} onChange={({ target }) => set({ reasons: target.value })} />
      {isOvertaken(fields, view.proposals) ? <ConflictNotice fields={fields} onResolve={resolve} /> : <Refusal sentence={refusal} />}
      <FormActions>
        {forOthers ? (
          <Button variant="primary" pending={pending} onClick={writeFor}>
            {words("record")}
          </Button>
        ) : (
          <>
            <Button variant="primary" pending={pending} onClick={handIn}>
              {words("handIn")}
            </Button>
            <Button pending={pending} onClick={keepDraft}>
              {words("keep")}
            </Button>
          </>
        )}
        <Button variant="plain" onClick={onClose}>
          {words("close")}
        </Button>
      </FormActions>
      {!forOthers && <p className="text-sm text-ink-soft">{words("whoSees")}</p>}
    </section>
  );
}
