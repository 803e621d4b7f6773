"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { TextArea } from "#components/ui/text-area.tsx";

type Act = (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;

/** Proposes a pledge to each who pays by the plan. */
export function ProposeButton({ subject, count, isFirst, action }: { subject: { caseId: string; planId: string }; count: number; isFirst: boolean; action: Act }) {
  const words = useTranslations("pledge.propose");
  const { isOpen, open, close, done } = useDialog();
  return (
    <>
      <Button variant={isFirst ? "primary" : "quiet"} onClick={open}>{words("button")}</Button>
      {isOpen && (
        <ConfirmDialog title={words("title", { count })} confirm={words("submit")} action={(key) => action(subject, key)} onDone={done} onClose={close}>
          <p>{words("text")}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

/** Withdraws a proposal that nobody has decided, with a reason. */
export function WithdrawButton({ pledgeId, payerName, action }: { pledgeId: string; payerName: string; action: Act }) {
  const words = useTranslations("pledge.withdraw");
  const { isOpen, open, close, done } = useDialog();
  return (
    <>
      <Button onClick={open}>{words("button")}</Button>
      {isOpen && (
        <Dialog title={words("title", { name: payerName })} onClose={close}>
          <p className="mb-4 text-ink-soft">{words("text")}</p>
          <Form action={action} toInput={(filledIn) => ({ pledgeId, reason: filledIn.get("reason") })} onDone={done}>
            <TextArea name="reason" label={words("reason")} rows={2} />
            <FormActions><SubmitButton variant="danger">{words("submit")}</SubmitButton></FormActions>
          </Form>
        </Dialog>
      )}
    </>
  );
}

/** Records that an invoice has been credited, so that its sum can be invoiced anew. */
export function CreditButton({ pledgeId, invoice, today, action }: { pledgeId: string; invoice: { id: string; number: string; on: string }; today: string; action: Act }) {
  const words = useTranslations("pledge.credit");
  const { isOpen, open, close, done } = useDialog();
  return (
    <>
      <Button size="small" onClick={open}>{words("button")}<span className="sr-only"> {invoice.number}</span></Button>
      {isOpen && (
        <Dialog title={words("title", { number: invoice.number })} onClose={close}>
          <p className="mb-4 text-ink-soft">{words("text")}</p>
          <Form action={action} toInput={(filledIn) => ({ pledgeId, invoiceId: invoice.id, on: filledIn.get("on"), reason: filledIn.get("reason") })} onDone={done}>
            <DateField name="on" label={words("on")} defaultValue={today} min={invoice.on} max={today} />
            <TextArea name="reason" label={words("reason")} rows={2} />
            <FormActions><SubmitButton>{words("submit")}</SubmitButton></FormActions>
          </Form>
        </Dialog>
      )}
    </>
  );
}

function useDialog() {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const done = () => {
    close();
    router.refresh();
  };
  return { isOpen, open: () => setOpen(true), close, done };
}
