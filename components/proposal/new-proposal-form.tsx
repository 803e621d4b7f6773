"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Combobox } from "#components/ui/combobox.tsx";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { proposalOrigins } from "#lib/domain/proposal/proposer.ts";

type Added = { proposalId: string };

type Props = {
  caseId: string;
  caseHref: string;
  members: readonly { id: string; name: string; detail: string }[];
  bodies: readonly { id: string; name: string }[];
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<Added>>;
};

/** Asks whose proposal it is, and goes on to where it is written. */
export function NewProposalForm({ caseId, caseHref, members, bodies, action }: Props) {
  const words = useTranslations("proposal");
  const common = useTranslations("common.dialog");
  const router = useRouter();
  const [origin, setOrigin] = useState<string>("office");
  const [chosen, setChosen] = useState<{ personId: string | null; bodyId: string | null }>({ personId: null, bodyId: null });

  return (
    <Form action={action} toInput={() => ({ caseId, origin, ...chosen })} onDone={({ proposalId }) => router.push(`${caseHref}/proposals/${proposalId}`)}>
      <RadioGroup
        name="origin"
        label={words("new.origin")}
        value={origin}
        onChange={({ target }) => setOrigin(target.value)}
        options={proposalOrigins.map((value) => ({ value, label: words(`new.from.${value}`) }))}
      />
      {origin === "member" && (
        <Combobox
          name="personId"
          label={words("new.member")}
          placeholder={words("new.chooseMember")}
          options={members.map(({ id, name, detail }) => ({ value: id, label: name, detail }))}
          onChange={(personId) => setChosen({ personId: personId || null, bodyId: null })}
        />
      )}
      {origin === "body" && (
        <Combobox
          name="bodyId"
          label={words("new.body")}
          placeholder={words("new.chooseBody")}
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(bodyId) => setChosen({ personId: null, bodyId: bodyId || null })}
        />
      )}
      <FormActions>
        <SubmitButton>{words("new.submit")}</SubmitButton>
        <LinkButton href={caseHref} variant="plain">
          {common("cancel")}
        </LinkButton>
      </FormActions>
    </Form>
  );
}
