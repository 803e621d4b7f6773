"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { PlanFields } from "./plan-fields.tsx";

type Body = { id: string; name: string; atDistance: boolean; perCapsulam: boolean; lastPlace: string };
type Props = {
  workspace: string;
  bodies: readonly Body[];
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<{ meetingId: string }>>;
};

/** Plans a meeting, and goes to its agenda. */
export function PlanForm({ workspace, bodies, action }: Props) {
  const words = useTranslations("meeting.plan");
  const common = useTranslations("common.dialog");
  const router = useRouter();
  const [bodyId, setBodyId] = useState(bodies.length === 1 ? bodies[0]!.id : "");
  const body = bodies.find(({ id }) => id === bodyId);

  function onDone({ meetingId }: { meetingId: string }) {
    announce(words("done"));
    router.push(`/${workspace}/meetings/${meetingId}`);
  }

  return (
    <Form action={action} onDone={onDone}>
      <SelectField
        name="bodyId"
        label={words("body")}
        placeholder={words("chooseBody")}
        value={bodyId}
        onChange={({ target }) => setBodyId(target.value)}
        options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        autoFocus
      />
      <PlanFields
        key={bodyId}
        allows={{ atDistance: body?.atDistance ?? false, perCapsulam: body?.perCapsulam ?? false }}
        plan={{ form: "ordinary", day: "", from: "09:00", lastDay: "", to: "12:00", place: body?.lastPlace ?? "", distanceAddress: "" }}
      />
      <FormActions>
        <SubmitButton>{words("submit")}</SubmitButton>
        <LinkButton variant="plain" href={`/${workspace}/meetings`}>
          {common("cancel")}
        </LinkButton>
      </FormActions>
    </Form>
  );
}
