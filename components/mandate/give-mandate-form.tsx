"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { PersonChoice } from "#components/person/person-choice.tsx";
import { announce } from "#components/ui/announce.ts";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import type { BodyKind } from "#lib/domain/body/body.ts";
import { MandateFields } from "./mandate-fields.tsx";
import { mandateInput } from "./mandate-input.ts";

type Choice = { id: string; name: string; detail: string | null };
type Props = {
  bodyId: string;
  kind: BodyKind;
  today: string;
  people: readonly Choice[];
  organisations: readonly Choice[];
  href: string;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;
};

/** A mandate for someone who is here already or for a new person. */
export function GiveMandateForm({ bodyId, kind, today, people, organisations, href, action }: Props) {
  const words = useTranslations("mandate");
  const router = useRouter();
  const terms = {
    role: kind === "assembly" ? "delegate" : "member",
    from: today,
    to: null,
    party: null,
    representsOrganisationId: null,
    substituteOrder: null,
    votingGroup: null,
    voteWeight: 1,
  } as const;

  function onDone() {
    announce(words("give.done"));
    router.push(href);
  }

  return (
    <Form action={action} toInput={mandateInput} onDone={onDone}>
      <input type="hidden" name="bodyId" value={bodyId} />
      <PersonChoice people={people} label={words("give.who")} />
      <MandateFields kind={kind} terms={terms} organisations={organisations} />
      <FormActions>
        <SubmitButton>{words("give.submit")}</SubmitButton>
      </FormActions>
    </Form>
  );
}
