"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Folded } from "#components/approval/folded.tsx";
import { announce } from "#components/ui/announce.ts";
import { Form, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { TextField } from "#components/ui/text-field.tsx";

type Props = { meetingId: string; versionId: string; action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>> };

/** Takes the minutes away from the public side, with the reason. */
export function UnpublishForm({ meetingId, versionId, action }: Props) {
  const words = useTranslations("publication.unpublish");
  const router = useRouter();

  function onDone() {
    announce(words("done"));
    router.refresh();
  }

  return (
    <div className="mt-12 max-w-measure border-t border-hairline pt-5">
      <Folded title={words("title")} text={words("text")}>
        <Form action={action} toInput={(filledIn) => ({ meetingId, versionId, reason: filledIn.get("reason") })} onDone={onDone}>
          <TextField name="reason" label={words("reason")} />
          <div>
            <SubmitButton variant="danger">{words("submit")}</SubmitButton>
          </div>
        </Form>
      </Folded>
    </div>
  );
}
