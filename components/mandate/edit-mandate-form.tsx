"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { announce } from "#components/ui/announce.ts";
import { Form, FormActions, SubmitButton } from "#components/ui/form.tsx";
import type { BodyKind } from "#lib/domain/body/body.ts";
import type { MandateAct } from "./mandate-act.ts";
import { MandateFields, type MandateTerms } from "./mandate-fields.tsx";
import { mandateInput } from "./mandate-input.ts";

type Props = MandateAct & { kind: BodyKind; terms: MandateTerms; organisations: readonly { id: string; name: string; detail: string | null }[] };

/** Corrects what was entered wrongly in a mandate. */
export function EditMandateForm({ isNextStep, mandateId, version, href, kind, terms, organisations, action }: Props) {
  const words = useTranslations("mandate.change");
  const router = useRouter();

  function onDone() {
    announce(words("correctDone"));
    router.push(href);
  }

  return (
    <Form action={action} toInput={mandateInput} onDone={onDone}>
      <input type="hidden" name="mandateId" value={mandateId} />
      <input type="hidden" name="version" value={version} />
      <MandateFields kind={kind} terms={terms} organisations={organisations} />
      <FormActions>
        <SubmitButton variant={isNextStep ? "primary" : "quiet"}>{words("correctSubmit")}</SubmitButton>
      </FormActions>
    </Form>
  );
}
