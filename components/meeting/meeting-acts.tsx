"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { Menu, type MenuItem } from "#components/ui/menu.tsx";
import { TextField } from "#components/ui/text-field.tsx";

type Props = {
  meetingId: string;
  href: string;
  calendarHref: string;
  /** What can still be done with the plan; nothing for one who may not plan. */
  can: { change: boolean; cancel: boolean };
  /** Whether there can be something to approve: single §§ while the meeting goes on, the minutes once it is closed. */
  hasApproval: boolean;
  cancelAction: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<null>>;
};

/** What can be done with the meeting itself, beside its next step. */
export function MeetingActs({ meetingId, href, calendarHref, can, hasApproval, cancelAction }: Props) {
  const words = useTranslations("meeting.page");
  const router = useRouter();
  const [cancelling, setCancelling] = useState(false);
  const items: (MenuItem | false)[] = [
    can.change && { id: "change", label: words("change"), icon: "edit", onSelect: () => router.push(`${href}/change`) },
    hasApproval && { id: "approval", label: words("approval"), icon: "tick", href: `${href}/sign` },
    { id: "calendar", label: words("calendar"), icon: "download", onSelect: () => window.location.assign(calendarHref) },
    can.cancel && { id: "cancel", label: words("cancel"), icon: "cross", danger: true, onSelect: () => setCancelling(true) },
  ];

  function onCancelled() {
    setCancelling(false);
    announce(words("cancelled"));
    router.refresh();
  }

  return (
    <>
      <Menu label={words("more")} icon="more" sections={[{ label: words("more"), items: items.filter((item) => item !== false) }]} />
      {cancelling && (
        <Dialog title={words("cancelTitle")} onClose={() => setCancelling(false)}>
          <Form action={(input, key) => cancelAction({ meetingId, ...(input as object) }, key)} onDone={onCancelled}>
            <p className="text-ink-soft">{words("cancelText")}</p>
            <TextField name="reason" label={words("cancelReason")} autoFocus />
            <FormActions>
              <SubmitButton variant="danger">{words("cancel")}</SubmitButton>
            </FormActions>
          </Form>
        </Dialog>
      )}
    </>
  );
}
