"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { announce } from "#components/ui/announce.ts";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { MeetingForm } from "#lib/domain/meeting/meeting.ts";
import { PlanFields } from "./plan-fields.tsx";

type Props = {
  meeting: {
    id: string;
    version: number;
    form: MeetingForm;
    day: string;
    from: string;
    lastDay: string;
    to: string;
    place: string;
    distanceAddress: string;
    allows: { atDistance: boolean; perCapsulam: boolean };
  };
  back: string;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<null>>;
};

/** Changes a meeting's time, place and form, and goes back to it. */
export function ChangePlanForm({ meeting, back, action }: Props) {
  const words = useTranslations("meeting.change");
  const common = useTranslations("common.dialog");
  const router = useRouter();

  function onDone() {
    announce(words("done"));
    router.push(back);
  }

  return (
    <Form action={action} onDone={onDone}>
      <input type="hidden" name="meetingId" value={meeting.id} />
      <input type="hidden" name="version" value={meeting.version} />
      <PlanFields allows={meeting.allows} plan={meeting} />
      <FormActions>
        <SubmitButton>{words("submit")}</SubmitButton>
        <LinkButton variant="plain" href={back}>
          {common("cancel")}
        </LinkButton>
      </FormActions>
    </Form>
  );
}
