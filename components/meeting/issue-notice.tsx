"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import type { FormOutcome } from "#components/ui/form.tsx";

type Props = {
  meetingId: string;
  digest: string;
  number: number;
  recipients: number;
  /** Why it can't go out now, as a sentence. */
  reason: string | undefined;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<{ number: number }>>;
};

/** Issues the notice that the page shows, after asking once: what has been sent can't be taken back. */
export function IssueNotice({ meetingId, digest, number, recipients, reason, action }: Props) {
  const words = useTranslations("meeting.notice");
  const router = useRouter();
  const [asked, setAsked] = useState(false);

  function onDone() {
    setAsked(false);
    announce(words("done", { number }));
    router.refresh();
  }

  return (
    <>
      <Button variant="primary" reason={reason} onClick={() => setAsked(true)}>
        {words("submit")}
      </Button>
      {asked && (
        <ConfirmDialog
          title={words("confirmTitle", { number })}
          confirm={words("submit")}
          action={(key) => action({ meetingId, digest }, key)}
          onDone={onDone}
          onClose={() => setAsked(false)}
        >
          <p>{words("confirmText", { count: recipients })}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
