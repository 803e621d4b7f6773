"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { NextStep } from "#lib/domain/pledge/state.ts";
import { kronor } from "#lib/i18n/format.ts";
import { typed } from "../funding/draft.ts";

type Act = (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;
type Props = {
  pledge: { id: string; payerName: string; step: NextStep };
  /** Where the pledge is confirmed; null on that page itself. */
  href: string | null;
  may: { confirm: boolean; invoice: boolean };
  today: string;
  invoiceAction: Act;
  payAction: Act;
  /** As the page's own next step, or one of many in a table. */
  size?: "small" | "medium";
};

/** The one next step with a pledge: to confirm it, to record its invoice, or its payment; nothing where it waits for others. */
export function StepButton({ pledge: { id, payerName, step }, href, may, today, invoiceAction, payAction, size = "small" }: Props) {
  const words = useTranslations("pledge.step");
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();
  const done = () => {
    setOpen(false);
    router.refresh();
  };
  const ofWhom = <span className="sr-only"> {payerName}</span>;
  const variant = size === "small" ? "quiet" : "primary";
  if (step.kind === "confirm") return may.confirm && href !== null ? <LinkButton href={href} size={size}>{words("confirm")}{ofWhom}</LinkButton> : null;
  if (!may.invoice || (step.kind !== "invoice" && step.kind !== "awaitPayment")) return null;
  return (
    <>
      <Button size={size} variant={variant} onClick={() => setOpen(true)}>{words(step.kind)}{ofWhom}</Button>
      {isOpen && step.kind === "invoice" && <InvoiceDialog {...{ id, payerName, step, today }} action={invoiceAction} onDone={done} onClose={() => setOpen(false)} />}
      {isOpen && step.kind === "awaitPayment" && (
        <PaymentDialog pledgeId={id} payerName={payerName} invoice={step.invoice} today={today} action={payAction} onDone={done} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

type DialogProps = { payerName: string; today: string; action: Act; onDone: () => void; onClose: () => void };

function InvoiceDialog({ id, payerName, step, today, action, onDone, onClose }: DialogProps & { id: string; step: Extract<NextStep, { kind: "invoice" }> }) {
  const words = useTranslations("pledge.invoiceForm");
  const language = useLocale();
  const year = String(step.year);
  return (
    <Dialog title={words("title", { name: payerName, year })} onClose={onClose}>
      <p className="mb-4 text-ink-soft">{words("text", { sum: kronor(step.sum, language), year })}</p>
      <Form action={action} toInput={(filledIn) => ({ pledgeId: id, year, number: filledIn.get("number"), sum: filledIn.get("sum"), on: filledIn.get("on") })} onDone={onDone}>
        <TextField name="number" label={words("number")} width="half" />
        <TextField name="sum" label={words("sum")} hint={words("sumHint")} defaultValue={typed(step.sum)} inputMode="decimal" width="half" />
        <DateField name="on" label={words("on")} defaultValue={today} max={today} />
        <Submit>{words("submit")}</Submit>
      </Form>
    </Dialog>
  );
}

function PaymentDialog({ pledgeId, payerName, invoice, today, action, onDone, onClose }: DialogProps & { pledgeId: string; invoice: { id: string; number: string; sum: bigint; on: string } }) {
  const words = useTranslations("pledge.paymentForm");
  const language = useLocale();
  return (
    <Dialog title={words("title", { number: invoice.number })} onClose={onClose}>
      <p className="mb-4 text-ink-soft">{words("text", { name: payerName, sum: kronor(invoice.sum, language) })}</p>
      <Form action={action} toInput={(filledIn) => ({ pledgeId, invoiceId: invoice.id, on: filledIn.get("on") })} onDone={onDone}>
        <DateField name="on" label={words("on")} defaultValue={today} min={invoice.on} max={today} />
        <Submit>{words("submit")}</Submit>
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
