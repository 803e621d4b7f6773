"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { announce } from "#components/ui/announce.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { TextArea } from "#components/ui/text-area.tsx";

type Props = {
  subject: { id: string; registrationNumber: string; version: number };
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<void>>;
  onClose: () => void;
};

/** Asks why a case is closed, and closes it. */
export function CloseCase({ subject, action, onClose }: Props) {
  const words = useTranslations("case.closing");
  const common = useTranslations("common.dialog");
  const router = useRouter();

  function onDone() {
    onClose();
    announce(words("done"));
    router.refresh();
  }

  return (
    <Dialog title={words("title", { registrationNumber: subject.registrationNumber })} onClose={onClose}>
      <Form
        action={action}
        toInput={(filledIn) => ({ caseId: subject.id, version: subject.version, reason: filledIn.get("reason") })}
        onDone={onDone}
      >
        <p className="text-ink-soft">{words("text")}</p>
        <TextArea name="reason" label={words("reason")} rows={2} autoFocus required />
        <FormActions>
          <SubmitButton>{words("submit")}</SubmitButton>
          <Button variant="plain" onClick={onClose}>
            {common("cancel")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
