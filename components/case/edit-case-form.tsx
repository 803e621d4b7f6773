"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { SecrecyFields, secrecyGroundIn } from "#components/record/secrecy-fields.tsx";
import { announce } from "#components/ui/announce.ts";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { MatterFields } from "./matter-fields.tsx";

type Props = {
  /** The case's own page. */
  caseHref: string;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<void>>;
  matter: {
    id: string;
    title: string;
    summary: string;
    responsibleId: string | null;
    responsible: string | null;
    secrecyGround: string | null;
    version: number;
  };
  officials: readonly { id: string; name: string }[];
};

/** Changes what is written about a case, who answers for it and its secrecy mark. */
export function EditCaseForm({ caseHref, action, matter, officials }: Props) {
  const words = useTranslations("case");
  const common = useTranslations("common.dialog");
  const router = useRouter();

  function inputOf(filledIn: FormData) {
    const { title, summary, responsibleId } = Object.fromEntries(filledIn);
    const { id: caseId, version } = matter;
    return { caseId, version, title, summary, responsibleId: responsibleId || null, secrecyGround: secrecyGroundIn(filledIn) };
  }

  return (
    <Form
      action={action}
      toInput={inputOf}
      onDone={() => {
        announce(words("edit.done"));
        router.push(caseHref);
      }}
    >
      <MatterFields title={matter.title} summary={matter.summary} autoFocus />
      <SelectField
        name="responsibleId"
        label={words("field.responsible")}
        placeholder={words("field.noResponsible")}
        defaultValue={matter.responsibleId ?? ""}
        options={withPresent(matter, officials).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SecrecyFields of="case" ground={matter.secrecyGround} />
      <FormActions>
        <SubmitButton>{words("edit.submit")}</SubmitButton>
        <LinkButton variant="plain" href={caseHref}>
          {common("cancel")}
        </LinkButton>
      </FormActions>
    </Form>
  );
}

/** One who answers for the case may have left the office since; the choice must not change by itself. */
function withPresent({ responsibleId, responsible }: Props["matter"], officials: Props["officials"]): Props["officials"] {
  const isThere = responsibleId === null || officials.some(({ id }) => id === responsibleId);
  return isThere ? officials : [...officials, { id: responsibleId, name: responsible ?? "" }];
}
