"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { FirstPage } from "#lib/domain/minutes/page-numbers.ts";

type Props = {
  firstPage: FirstPage;
  /** Sets the first page; null for one who may not. */
  action: ((input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>) | null;
  meetingId: string;
};

/** On which page the minutes begin, where the body's page numbers run on through the year, and the way to set it by hand. */
export function FirstPageLine({ firstPage, action, meetingId }: Props) {
  const words = useTranslations("minutes.pages");
  const router = useRouter();
  const [open, setOpen] = useState(false);

  function onDone() {
    setOpen(false);
    router.refresh();
  }

  return (
    <div className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-ink-soft print:hidden">
      <p>
        {words("first", { page: firstPage.number })} {!firstPage.settled && words("unsettled")}
      </p>
      {action && (
        <Button variant="quiet" size="small" onClick={() => setOpen(true)}>
          {words("change")}
        </Button>
      )}
      {action && open && (
        <Dialog title={words("title")} onClose={() => setOpen(false)}>
          <Form action={action} onDone={onDone}>
            <input type="hidden" name="meetingId" value={meetingId} />
            <TextField
              name="firstPage"
              label={words("number")}
              hint={words("hint")}
              inputMode="numeric"
              width="narrow"
              defaultValue={firstPage.set ? String(firstPage.number) : ""}
              autoFocus
            />
            <FormActions>
              <SubmitButton>{words("save")}</SubmitButton>
            </FormActions>
          </Form>
        </Dialog>
      )}
    </div>
  );
}
