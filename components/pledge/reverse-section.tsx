"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { TextArea } from "#components/ui/text-area.tsx";

type Props = {
  pledgeId: string;
  payerName: string;
  /** Whether the same is proposed anew when this is reversed; otherwise the plan that counts asks for it. */
  isAskedAnew: boolean;
  /** Why it can't be reversed, in a sentence; null where it can. */
  why: string | null;
  ledgerHref: string;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<{ proposedId: string | null }>>;
};

/** Where a confirmation that was written down wrongly is taken back, with a reason, and confirmed anew. */
export function ReverseSection({ pledgeId, payerName, isAskedAnew, why, ledgerHref, action }: Props) {
  const words = useTranslations("pledge.reverse");
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();
  const text = words(isAskedAnew ? "askedAnew" : "askedByPlan");
  return (
    <section aria-labelledby="reverse" className="mt-10 max-w-measure">
      <h2 id="reverse" className="mb-2 border-t border-hairline pt-4 font-serif text-xl font-semibold">{words("heading")}</h2>
      <p className="mb-4 text-ink-soft">{why ?? `${words("text")} ${text}`}</p>
      {why === null && <Button onClick={() => setOpen(true)}>{words("button")}</Button>}
      {isOpen && (
        <Dialog title={words("title", { name: payerName })} onClose={() => setOpen(false)}>
          <p className="mb-4 text-ink-soft">{text}</p>
          <Form
            action={action}
            toInput={(filledIn) => ({ pledgeId, reason: filledIn.get("reason") })}
            onDone={({ proposedId }) => router.push(proposedId ? `${ledgerHref}/${proposedId}` : ledgerHref)}
          >
            <TextArea name="reason" label={words("reason")} hint={words("reasonHint")} rows={2} />
            <FormActions><SubmitButton variant="danger">{words("submit")}</SubmitButton></FormActions>
          </Form>
        </Dialog>
      )}
    </section>
  );
}
