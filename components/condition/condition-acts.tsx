"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { ConditionState } from "#lib/domain/condition/compute.ts";
import { longDate } from "#lib/i18n/format.ts";

type Act<Result> = (input: unknown, idempotencyKey: string) => Promise<FormOutcome<Result>>;
type Props = {
  subject: { caseId: string; conditionId: string };
  text: string;
  state: ConditionState;
  today: string;
  editHref: string;
  paragraphs: readonly { itemId: string; number: number; on: string }[];
  confirmAction: Act<void>;
  removeAction: Act<void>;
};

/** What the secretary can do with a condition that isn't confirmed: confirm how it ended, change it, or take it away. */
export function ConditionActs({ subject, text, state, today, editHref, paragraphs, confirmAction, removeAction }: Props) {
  const words = useTranslations("condition.acts");
  const router = useRouter();
  const [open, setOpen] = useState<"confirm" | "remove" | null>(null);
  const close = () => setOpen(null);
  const done = () => {
    close();
    router.refresh();
  };
  return (
    <div className="flex flex-wrap gap-2">
      <Button variant={state === "pending" ? "quiet" : "primary"} size="small" onClick={() => setOpen("confirm")}>{words("confirm")}</Button>
      <LinkButton href={editHref} size="small">{words("edit")}</LinkButton>
      <Button size="small" onClick={() => setOpen("remove")}>{words("remove")}</Button>
      {open === "remove" && (
        <ConfirmDialog title={words("removeTitle")} confirm={words("remove")} action={(key) => removeAction(subject, key)} onDone={done} onClose={close} danger>
          <p>{words("removeText", { text })}</p>
        </ConfirmDialog>
      )}
      {open === "confirm" && <ConfirmForm {...{ subject, text, state, today, paragraphs }} action={confirmAction} onDone={done} onClose={close} />}
    </div>
  );
}

type ConfirmProps = Pick<Props, "subject" | "text" | "state" | "today" | "paragraphs"> & { action: Act<void>; onDone: () => void; onClose: () => void };

function ConfirmForm({ subject, text, state, today, paragraphs, action, onDone, onClose }: ConfirmProps) {
  const words = useTranslations("condition.acts");
  const language = useLocale();
  const toInput = (filledIn: FormData) => ({ ...subject, ...Object.fromEntries(["outcome", "on", "itemId", "reason"].map((name) => [name, filledIn.get(name) ?? ""])) });
  const outcomes = (["met", "failed"] as const).map((value) => ({ value, label: words(`outcome.${value}`), hint: words(`follows.${value}`) }));
  return (
    <Dialog title={words("confirmTitle")} onClose={onClose}>
      <p className="mb-4 text-ink-soft">{words(`computed.${state}`, { text })}</p>
      <Form action={action} toInput={toInput} onDone={onDone}>
        <RadioGroup name="outcome" label={words("outcomeLabel")} options={outcomes} defaultValue={state === "met" ? "met" : state === "cannotBeMet" ? "failed" : ""} />
        <DateField name="on" label={words("on")} defaultValue={today} max={today} />
        <SelectField
          name="itemId"
          label={words("paragraph")}
          hint={words("paragraphHint")}
          optional
          placeholder={words("noParagraph")}
          options={paragraphs.map(({ itemId, number, on }) => ({ value: itemId, label: words("paragraphOf", { number, day: longDate(on, language) }) }))}
        />
        <TextArea name="reason" label={words("reason")} hint={words("reasonHint")} rows={2} optional />
        <FormActions>
          <SubmitButton>{words("confirm")}</SubmitButton>
          <Button onClick={onClose}>{words("cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
