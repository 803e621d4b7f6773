"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { type Option, SelectField } from "#components/ui/select-field.tsx";

type Props = {
  reportId: string;
  /** The meetings that can take it up, and which of them is the nearest of the body that gave the assignment. */
  meetings: readonly Option[];
  next: string;
  meetingsHref: string;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<{ itemId: string }>>;
};

/** Puts a report on the agenda of a coming meeting, and opens the item that has been drafted. */
export function TakeUpForm({ reportId, meetings, next, meetingsHref, action }: Props) {
  const words = useTranslations("assignment.report");
  const router = useRouter();
  const chosen = useRef("");
  return (
    <Form
      action={action}
      className="flex flex-wrap items-end gap-x-4 gap-y-3"
      toInput={(filledIn) => {
        chosen.current = String(filledIn.get("meetingId") ?? "");
        return { reportId, meetingId: chosen.current };
      }}
      onDone={({ itemId }) => router.push(`${meetingsHref}/${chosen.current}/items/${itemId}`)}
    >
      <SelectField name="meetingId" label={words("meeting")} options={meetings} defaultValue={next} />
      <FormActions>
        <SubmitButton>{words("takeUp")}</SubmitButton>
      </FormActions>
    </Form>
  );
}
