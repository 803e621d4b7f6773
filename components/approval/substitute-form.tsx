"use client";

import { useTranslations } from "next-intl";
import { Form, SubmitButton } from "#components/ui/form.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import type { ApprovalAct } from "./act.ts";
import { Folded } from "./folded.tsx";

type Named = { id: string; name: string };

type Props = {
  meetingId: string;
  versionId: string;
  /** The adjusters who haven't signed, and those who served at the meeting and aren't asked. */
  replaceable: readonly Named[];
  substitutes: readonly Named[];
  action: ApprovalAct;
};

/** Chooses another adjuster in the place of one who can't sign, or won't. */
export function SubstituteForm({ meetingId, versionId, replaceable, substitutes, action }: Props) {
  const words = useTranslations("approval.substitute");
  const toInput = (filledIn: FormData) => ({ meetingId, versionId, replacedId: filledIn.get("replacedId"), participantId: filledIn.get("participantId") });
  return (
    <Folded title={words("title")} text={words("text")}>
      <Form action={action} toInput={toInput}>
        <SelectField name="replacedId" label={words("replaced")} options={asOptions(replaceable)} />
        <SelectField name="participantId" label={words("chosen")} placeholder={words("choose")} options={asOptions(substitutes)} />
        <div>
          <SubmitButton variant="quiet">{words("submit")}</SubmitButton>
        </div>
      </Form>
    </Folded>
  );
}

const asOptions = (people: readonly Named[]) => people.map(({ id, name }) => ({ value: id, label: name }));
