"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
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
import type { Confirmation } from "#lib/domain/condition/in-force.ts";
import { inWords, longDate } from "#lib/i18n/format.ts";

type Act<Result> = (input: unknown, idempotencyKey: string) => Promise<FormOutcome<Result>>;
type Props = {
  subject: { caseId: string; conditionId: string };
  text: string;
  state: ConditionState;
  today: string;
  editHref: string;
  paragraphs: readonly { itemId: string; number: number; on: string }[];
  /** As what it can be put before the body that decided, and when that meets next; null where it can't. */
  toTakeUp: { outcome: Confirmation["outcome"]; body: string; meets: { meetingId: string; on: string } | null; planHref: string } | null;
  /** How the body has found that it ended. */
  found: { outcome: Confirmation["outcome"]; itemId: string; on: string } | null;
  takeUpAction: Act<unknown>;
  /** Where the pledges that bind with it are to be found. */
  pledgesHref: string;
  confirmAction: Act<{ pledgesBy: readonly string[] }>;
  removeAction: Act<void>;
};

/** What the secretary can do with a condition that isn't confirmed: put it before the body, confirm how it ended, change it, or take it away. */
export function ConditionActs({ subject, text, state, today, editHref, paragraphs, toTakeUp, found, pledgesHref, takeUpAction, confirmAction, removeAction }: Props) {
  const words = useTranslations("condition.acts");
  const language = useLocale();
  const router = useRouter();
  const [open, setOpen] = useState<"takeUp" | "confirm" | "remove" | null>(null);
  const close = () => setOpen(null);
  const done = () => {
    close();
    router.refresh();
  };
  return (
    <div className="flex flex-wrap items-baseline gap-2">
      {toTakeUp?.meets === null && (
        <p className="w-full text-ink-soft">
          {words("noMeeting", { body: toTakeUp.body })} <Link href={toTakeUp.planHref} className="link">{words("planMeeting")}</Link>
        </p>
      )}
      {toTakeUp?.meets && <Button variant="primary" size="small" onClick={() => setOpen("takeUp")}>{words("takeUp")}</Button>}
      <Button variant={found ? "primary" : "quiet"} size="small" onClick={() => setOpen("confirm")}>{words("confirm")}</Button>
      <LinkButton href={editHref} size="small">{words("edit")}</LinkButton>
      <Button size="small" onClick={() => setOpen("remove")}>{words("remove")}</Button>
      {open === "takeUp" && toTakeUp?.meets && (
        <ConfirmDialog title={words("takeUpTitle")} confirm={words("takeUpConfirm")} action={(key) => takeUpAction({ ...subject, meetingId: toTakeUp.meets!.meetingId }, key)} onDone={done} onClose={close}>
          <p>{words("takeUpText", { outcome: toTakeUp.outcome, day: longDate(toTakeUp.meets.on, language) })}</p>
        </ConfirmDialog>
      )}
      {open === "remove" && (
        <ConfirmDialog title={words("removeTitle")} confirm={words("remove")} action={(key) => removeAction(subject, key)} onDone={done} onClose={close} danger>
          <p>{words("removeText", { text })}</p>
        </ConfirmDialog>
      )}
      {open === "confirm" && <ConfirmForm {...{ subject, text, state, today, paragraphs, found, pledgesHref }} action={confirmAction} onDone={done} onClose={close} />}
    </div>
  );
}

type ConfirmProps = Pick<Props, "subject" | "text" | "state" | "today" | "paragraphs" | "found" | "pledgesHref"> & { action: Props["confirmAction"]; onDone: () => void; onClose: () => void };

/** Confirms, and then tells by whom the pledges are that bind or lapse with it, where there are any. */
function ConfirmForm({ subject, text, state, today, paragraphs, found, pledgesHref, action, onDone, onClose }: ConfirmProps) {
  const words = useTranslations("condition.acts");
  const language = useLocale();
  const [turned, setTurned] = useState<{ outcome: string; by: readonly string[] } | null>(null);
  const chosen = useRef("");
  if (turned) return <PledgesTurned {...turned} href={pledgesHref} onClose={onDone} />;
  const toInput = (filledIn: FormData) => {
    chosen.current = String(filledIn.get("outcome"));
    return { ...subject, ...Object.fromEntries(["outcome", "on", "itemId", "reason"].map((name) => [name, filledIn.get(name) ?? ""])) };
  };
  const outcomes = (["met", "failed"] as const).map((value) => ({ value, label: words(`outcome.${value}`), hint: words(`follows.${value}`) }));
  return (
    <Dialog title={words("confirmTitle")} onClose={onClose}>
      <p className="mb-4 text-ink-soft">{words(`computed.${state}`, { text })}</p>
      <Form action={action} toInput={toInput} onDone={({ pledgesBy }) => (pledgesBy.length > 0 ? setTurned({ outcome: chosen.current, by: pledgesBy }) : onDone())}>
        <RadioGroup name="outcome" label={words("outcomeLabel")} options={outcomes} defaultValue={found?.outcome ?? (state === "met" ? "met" : state === "cannotBeMet" ? "failed" : "")} />
        <DateField name="on" label={words("on")} defaultValue={found && found.on < today ? found.on : today} max={today} />
        <SelectField
          name="itemId"
          label={words("paragraph")}
          hint={words("paragraphHint")}
          optional
          placeholder={words("noParagraph")}
          defaultValue={found?.itemId ?? ""}
          options={paragraphs.map(({ itemId, number, on }) => ({ value: itemId, label: words("paragraphOf", { number, day: longDate(on, language) }) }))}
        />
        <TextArea name="reason" label={words("reason")} hint={words("reasonHint")} rows={2} optional />
        <p className="text-sm text-ink-soft">{words("tells")}</p>
        <FormActions>
          <SubmitButton>{words("confirm")}</SubmitButton>
          <Button onClick={onClose}>{words("cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

function PledgesTurned({ outcome, by, href, onClose }: { outcome: string; by: readonly string[]; href: string; onClose: () => void }) {
  const words = useTranslations("condition.acts.pledges");
  const language = useLocale();
  return (
    <Dialog title={words("title")} onClose={onClose}>
      <p role="status" className="mb-5">{words("turned", { outcome, count: by.length, who: inWords(by, language) })}</p>
      <FormActions>
        <LinkButton href={href} variant="primary">{words("open")}</LinkButton>
        <Button onClick={onClose}>{words("back")}</Button>
      </FormActions>
    </Dialog>
  );
}
