"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";

type Act = (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;
type Props = {
  grant: { id: string; state: "toApply" | "applied"; appliedOn: string | null; appliedForTyped: string };
  today: string;
  applyAction: Act;
  decideAction: Act;
  withdrawAction: Act;
};

/** What can be done with an application that nobody has decided: the next step first, and to give it up. */
export function GrantActs({ grant, today, applyAction, decideAction, withdrawAction }: Props) {
  const words = useTranslations("grant.acts");
  const router = useRouter();
  const [asked, setAsked] = useState<"next" | "withdraw" | null>(null);
  const close = () => setAsked(null);
  const done = () => {
    close();
    router.refresh();
  };
  const isSent = grant.state === "applied";
  const dialog = { grantId: grant.id, today, onDone: done, onClose: close };
  return (
    <>
      <Button variant="primary" onClick={() => setAsked("next")}>{words(isSent ? "decide" : "apply")}</Button>
      <Button onClick={() => setAsked("withdraw")}>{words("withdraw")}</Button>
      {asked === "next" && !isSent && <ApplyDialog {...dialog} action={applyAction} />}
      {asked === "next" && isSent && <DecideDialog {...dialog} appliedOn={grant.appliedOn ?? ""} typed={grant.appliedForTyped} action={decideAction} />}
      {asked === "withdraw" && <WithdrawDialog {...dialog} action={withdrawAction} />}
    </>
  );
}

type DialogProps = { grantId: string; today: string; action: Act; onDone: () => void; onClose: () => void };

function ApplyDialog({ grantId, today, action, onDone, onClose }: DialogProps) {
  const words = useTranslations("grant.applyForm");
  return (
    <Dialog title={words("title")} onClose={onClose}>
      <Form action={action} toInput={(filledIn) => ({ grantId, on: filledIn.get("on"), reference: filledIn.get("reference") })} onDone={onDone}>
        <DateField name="on" label={words("on")} defaultValue={today} max={today} />
        <TextField name="reference" label={words("reference")} hint={words("referenceHint")} optional />
        <Submit>{words("submit")}</Submit>
      </Form>
    </Dialog>
  );
}

function DecideDialog({ grantId, today, appliedOn, typed, action, onDone, onClose }: DialogProps & { appliedOn: string; typed: string }) {
  const words = useTranslations("grant.decideForm");
  const [outcome, setOutcome] = useState("granted");
  const toInput = (filledIn: FormData) => {
    const decided = { grantId, outcome, on: filledIn.get("on"), reference: filledIn.get("reference") };
    return outcome === "granted" ? { ...decided, sum: filledIn.get("sum") } : decided;
  };
  return (
    <Dialog title={words("title")} onClose={onClose}>
      <Form action={action} toInput={toInput} onDone={onDone}>
        <RadioGroup
          name="outcome"
          label={words("outcome")}
          options={(["granted", "refused"] as const).map((value) => ({ value, label: words(`outcomes.${value}`) }))}
          value={outcome}
          onChange={(event) => setOutcome(event.target.value)}
          inline
        />
        {outcome === "granted" && <TextField name="sum" label={words("sum")} hint={words("sumHint")} defaultValue={typed} inputMode="decimal" width="half" />}
        <DateField name="on" label={words("on")} defaultValue={today} min={appliedOn} max={today} />
        <TextField name="reference" label={words("reference")} />
        <Submit>{words("submit")}</Submit>
      </Form>
    </Dialog>
  );
}

function WithdrawDialog({ grantId, today, action, onDone, onClose }: DialogProps) {
  const words = useTranslations("grant.withdrawForm");
  return (
    <Dialog title={words("title")} onClose={onClose}>
      <p className="mb-4 text-ink-soft">{words("text")}</p>
      <Form action={action} toInput={(filledIn) => ({ grantId, on: filledIn.get("on"), reason: filledIn.get("reason") })} onDone={onDone}>
        <DateField name="on" label={words("on")} defaultValue={today} max={today} />
        <TextArea name="reason" label={words("reason")} rows={2} />
        <FormActions><SubmitButton variant="danger">{words("submit")}</SubmitButton></FormActions>
      </Form>
    </Dialog>
  );
}

function Submit({ children }: { children: ReactNode }) {
  return (
    <FormActions>
      <SubmitButton>{children}</SubmitButton>
    </FormActions>
  );
}
