"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { SecrecyFields, secrecyGroundIn } from "#components/record/secrecy-fields.tsx";
import { announce } from "#components/ui/announce.ts";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { MatterFields } from "./matter-fields.tsx";

type Registered = { caseId: string; registrationNumber: string };

type Props = {
  workspace: string;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<Registered>>;
  /** The workspace's registration numbers hold a code of its classification plan. */
  asksForPlanCode: boolean;
};

/** Registers a case and goes to it. */
export function RegisterCaseForm({ workspace, action, asksForPlanCode }: Props) {
  const words = useTranslations("case");
  const common = useTranslations("common.dialog");
  const router = useRouter();

  function onDone({ caseId, registrationNumber }: Registered) {
    announce(words("register.done", { registrationNumber }));
    router.push(`/${workspace}/cases/${caseId}`);
  }

  return (
    <Form action={action} toInput={inputOf} onDone={onDone}>
      <MatterFields autoFocus />
      {asksForPlanCode && (
        <TextField name="planCode" label={words("field.planCode")} hint={words("field.planCodeHint")} width="narrow" maxLength={20} autoComplete="off" />
      )}
      <SecrecyFields of="case" ground={null} />
      <FormActions>
        <SubmitButton>{words("register.submit")}</SubmitButton>
        <LinkButton variant="plain" href={`/${workspace}/cases`}>
          {common("cancel")}
        </LinkButton>
      </FormActions>
    </Form>
  );
}

function inputOf(filledIn: FormData) {
  const { title, summary, planCode = "" } = Object.fromEntries(filledIn);
  return { title, summary, planCode, secrecyGround: secrecyGroundIn(filledIn) };
}
