"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Combobox } from "#components/ui/combobox.tsx";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { type officialsOf, proposers } from "#lib/domain/proposal/proposer.ts";

type Added = { proposalId: string };

type Props = {
  caseId: string;
  caseHref: string;
  members: readonly { id: string; name: string; detail: string }[];
  bodies: readonly { id: string; name: string }[];
  officials: ReturnType<typeof officialsOf>;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<Added>>;
};

/**
 * Asks whose proposal it is, and goes on to where it is written. What is asked for follows from the choice by the style
 * alone, so that it is right also before the page's script has come.
 */
export function NewProposalForm({ caseId, caseHref, members, bodies, officials, action }: Props) {
  const words = useTranslations("proposal");
  const common = useTranslations("common.dialog");
  const router = useRouter();
  return (
    <Form action={action} toInput={(filledIn) => ({ caseId, ...chosenIn(filledIn) })} onDone={({ proposalId }) => router.push(`${caseHref}/proposals/${proposalId}`)}>
      <RadioGroup
        name="origin"
        label={words("new.origin")}
        defaultValue="office"
        options={proposers.map((value) => ({ value, label: words(`new.from.${value === "office" ? officials : value}`) }))}
      />
      <div className="hidden in-[form:has([value=member]:checked)]:block">
        <Combobox
          name="personId"
          label={words("new.member")}
          placeholder={words("new.chooseMember")}
          options={members.map(({ id, name, detail }) => ({ value: id, label: name, detail }))}
        />
      </div>
      <div className="hidden in-[form:has([value=body]:checked)]:block">
        <Combobox
          name="bodyId"
          label={words("new.body")}
          placeholder={words("new.chooseBody")}
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <FormActions>
        <SubmitButton>{words("new.submit")}</SubmitButton>
        <LinkButton href={caseHref} variant="plain">
          {common("cancel")}
        </LinkButton>
      </FormActions>
    </Form>
  );
}

function chosenIn(filledIn: FormData) {
  return {
    origin: filledIn.get("origin"),
    personId: filledIn.get("personId") || null,
    bodyId: filledIn.get("bodyId") || null,
  };
}
