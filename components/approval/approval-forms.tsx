"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CheckboxGroup } from "#components/ui/checkbox-group.tsx";
import { Form, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";

type Act = (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;
type OnVersion = { meetingId: string; versionId: string; action: Act };

/** Sends the minutes for approval, or a new version of them. */
export function RequestForm({ meetingId, isAgain, action }: { meetingId: string; isAgain: boolean; action: Act }) {
  const words = useTranslations("approval.request");
  return (
    <Form action={action} toInput={() => ({ meetingId })} className="grid max-w-measure justify-items-start gap-3">
      <p className="text-sm text-ink-soft">{words("text")}</p>
      <SubmitButton>{words(isAgain ? "again" : "action")}</SubmitButton>
    </Form>
  );
}

/** Signs what is shown: one field, and a dissent for the one who has one. */
export function SignForm({ meetingId, versionId, signatoryId, digest, action }: OnVersion & { signatoryId: string; digest: string }) {
  const words = useTranslations("approval.sign");
  const toInput = (filledIn: FormData) => ({ meetingId, versionId, signatoryId, digest, password: filledIn.get("password"), dissent: filledIn.get("dissent") });
  return (
    <section aria-labelledby="sign" className="border-s-3 border-accent ps-5">
      <h2 id="sign" className="mb-1 text-lg font-semibold">{words("title")}</h2>
      <p className="mb-4 text-sm text-ink-soft">{words("text")}</p>
      <Form action={action} toInput={toInput}>
        <TextField name="password" type="password" autoComplete="current-password" label={words("password")} />
        <TextArea name="dissent" label={words("dissent")} hint={words("dissentHint")} rows={2} optional />
        <div>
          <SubmitButton>{words("submit")}</SubmitButton>
        </div>
      </Form>
    </section>
  );
}

/** Refuses what is shown, or some §§ of it, with the reason: as easy to find as signing. */
export function RefuseForm({ meetingId, versionId, signatoryId, numbers, action }: OnVersion & { signatoryId: string; numbers: readonly number[] }) {
  const words = useTranslations("approval.refuse");
  const toInput = (filledIn: FormData) => {
    const ticked = filledIn.getAll("paragraphs").map(Number);
    return { meetingId, versionId, signatoryId, reason: filledIn.get("reason"), paragraphs: ticked.length === 0 ? null : ticked };
  };
  return (
    <Folded title={words("title")} text={words("text")}>
      <Form action={action} toInput={toInput}>
        <TextArea name="reason" label={words("reason")} rows={3} />
        <CheckboxGroup name="paragraphs" label={words("which")} hint={words("whichHint")} options={numbers.map((number) => ({ value: String(number), label: `§ ${number}` }))} columns />
        <div>
          <SubmitButton variant="danger">{words("submit")}</SubmitButton>
        </div>
      </Form>
    </Folded>
  );
}

/** Takes back the version that is being signed, with the reason. */
export function RecallForm({ meetingId, versionId, action }: OnVersion) {
  const words = useTranslations("approval.recall");
  return (
    <Folded title={words("title")} text={words("text")}>
      <Form action={action} toInput={(filledIn) => ({ meetingId, versionId, reason: filledIn.get("reason") })}>
        <TextArea name="reason" label={words("reason")} rows={3} />
        <div>
          <SubmitButton variant="quiet">{words("submit")}</SubmitButton>
        </div>
      </Form>
    </Folded>
  );
}

function Folded({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <details>
      <summary className="cursor-pointer font-semibold">{title}</summary>
      <p className="mt-1 mb-4 text-sm text-ink-soft">{text}</p>
      {children}
    </details>
  );
}
