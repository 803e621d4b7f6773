"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Form, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { TextArea } from "#components/ui/text-area.tsx";

type Props = {
  subject: { meetingId: string; number: number };
  signAddress: string;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<{ versionId: string }>>;
};

/** Asks for an erratum of the §, unfolded by the one who has found a mistake; leads on to where it is signed. */
export function ErratumForm({ subject, signAddress, action }: Props) {
  const words = useTranslations("erratum.form");
  const router = useRouter();
  const toInput = (filledIn: FormData) => ({ ...subject, stands: filledIn.get("stands"), shouldRead: filledIn.get("shouldRead"), reason: filledIn.get("reason") });
  return (
    <details>
      <summary className="cursor-pointer font-semibold">{words("title")}</summary>
      <p className="mt-1 mb-4 max-w-measure text-sm text-ink-soft">{words("text")}</p>
      <Form action={action} toInput={toInput} onDone={({ versionId }) => router.push(`${signAddress}?version=${versionId}`)}>
        <TextArea name="stands" label={words("stands")} hint={words("standsHint")} rows={2} />
        <TextArea name="shouldRead" label={words("shouldRead")} rows={2} />
        <TextArea name="reason" label={words("reason")} rows={2} />
        <div>
          <SubmitButton variant="quiet">{words("submit")}</SubmitButton>
        </div>
      </Form>
    </details>
  );
}
