"use client";

import { useTranslations } from "next-intl";
import { Form, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { TextArea } from "#components/ui/text-area.tsx";

type Props = {
  subject: { meetingId: string; number: number };
  hasSent: boolean;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<void>>;
};

/** Says that no extract is needed, or no more, and why: unfolded by the one who wants it. */
export function WaiveForm({ subject, hasSent, action }: Props) {
  const words = useTranslations("extract.page.waive");
  return (
    <details>
      <summary className="cursor-pointer font-semibold">{words(hasSent ? "titleMore" : "title")}</summary>
      <p className="mt-1 mb-4 text-sm text-ink-soft">{words("text")}</p>
      <Form action={action} toInput={(filledIn) => ({ ...subject, reason: filledIn.get("reason") })}>
        <TextArea name="reason" label={words("reason")} rows={2} />
        <div>
          <SubmitButton variant="quiet">{words("submit")}</SubmitButton>
        </div>
      </Form>
    </details>
  );
}
