"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { PersonChoice } from "#components/person/person-choice.tsx";
import { announce } from "#components/ui/announce.ts";
import { DateField } from "#components/ui/date-field.tsx";
import { Form, FormActions, SubmitButton } from "#components/ui/form.tsx";
import type { MandateAct } from "./mandate-act.ts";
import { mandateInput } from "./mandate-input.ts";

type Props = MandateAct & { today: string; people: readonly { id: string; name: string; detail: string | null }[] };

/** Lets another person take over a mandate from a day on. */
export function ReplaceMandateForm({ isNextStep, mandateId, version, href, today, people, action }: Props) {
  const words = useTranslations("mandate.change");
  const router = useRouter();

  function onDone() {
    announce(words("replaceDone"));
    router.push(href);
  }

  return (
    <Form action={action} toInput={mandateInput} onDone={onDone}>
      <input type="hidden" name="mandateId" value={mandateId} />
      <input type="hidden" name="version" value={version} />
      <p className="text-sm text-ink-soft">{words("replaceText")}</p>
      <PersonChoice people={people} label={words("successor")} />
      <DateField name="firstDay" label={words("firstDay")} defaultValue={today} />
      <FormActions>
        <SubmitButton variant={isNextStep ? "primary" : "quiet"}>{words("replaceSubmit")}</SubmitButton>
      </FormActions>
    </Form>
  );
}
