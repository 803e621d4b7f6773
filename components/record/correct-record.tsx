"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { announce } from "#components/ui/announce.ts";
import { FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { type RecordEntryFields, RecordForm } from "./record-form.tsx";

type Props = {
  caseHref: string;
  record: RecordEntryFields & { id: string; version: number };
  /** The day in Stockholm. */
  today: string;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<void>>;
};

/** Puts right what was entered about a record, and goes back to the register. */
export function CorrectRecord({ caseHref, record, today, action }: Props) {
  const words = useTranslations("record.correct");
  const common = useTranslations("common.dialog");
  const router = useRouter();

  function onDone() {
    announce(words("done"));
    router.push(`${caseHref}#records`);
  }

  return (
    <RecordForm action={action} given={{ recordId: record.id, version: record.version }} entry={record} today={today} onDone={onDone}>
      <FormActions>
        <SubmitButton>{words("submit")}</SubmitButton>
        <LinkButton variant="plain" href={`${caseHref}#records`}>
          {common("cancel")}
        </LinkButton>
      </FormActions>
    </RecordForm>
  );
}
