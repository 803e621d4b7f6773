"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { announce } from "#components/ui/announce.ts";
import { DateField } from "#components/ui/date-field.tsx";
import { Form, FormActions, SubmitButton } from "#components/ui/form.tsx";
import type { MandateAct } from "./mandate-act.ts";

/** Sets the last day of a mandate. */
export function EndMandateForm({ isNextStep, mandateId, version, href, today, action }: MandateAct & { today: string }) {
  const words = useTranslations("mandate.change");
  const router = useRouter();

  function onDone() {
    announce(words("endDone"));
    router.push(href);
  }

  return (
    <Form action={action} onDone={onDone}>
      <input type="hidden" name="mandateId" value={mandateId} />
      <input type="hidden" name="version" value={version} />
      <DateField name="lastDay" label={words("lastDay")} defaultValue={today} />
      <FormActions>
        <SubmitButton variant={isNextStep ? "primary" : "quiet"}>{words("endSubmit")}</SubmitButton>
      </FormActions>
    </Form>
  );
}
