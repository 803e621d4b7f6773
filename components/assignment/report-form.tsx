"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { longestReport } from "#lib/domain/assignment/assignment.ts";

type Props = {
  of: { treeId: string; clauseId: string };
  /** Where the report is seen once it has been sent. */
  doneHref: string;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<{ reportId: string }>>;
};

/** Tells how far an assignment has come, or that it has been carried out. */
export function ReportForm({ of, doneHref, action }: Props) {
  const words = useTranslations("assignment");
  const router = useRouter();
  const kinds = (["final", "interim"] as const).map((value) => ({ value, label: words(`kind.${value}`), hint: words(`form.kindHint.${value}`) }));
  return (
    <Form
      action={action}
      emptyWhenDone
      toInput={(filledIn) => ({ ...of, kind: filledIn.get("kind") ?? "", text: filledIn.get("text") ?? "" })}
      onDone={() => {
        router.push(doneHref);
        router.refresh();
      }}
    >
      <RadioGroup name="kind" label={words("form.kind")} options={kinds} defaultValue="final" />
      <TextArea name="text" label={words("form.text")} hint={words("form.textHint")} rows={6} maxLength={longestReport} />
      <FormActions>
        <SubmitButton>{words("form.send")}</SubmitButton>
      </FormActions>
    </Form>
  );
}
