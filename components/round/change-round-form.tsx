"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { announce } from "#components/ui/announce.ts";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { type ClauseChoice, RoundFields, roundInput } from "./round-fields.tsx";

type Props = {
  round: { id: string; version: number; clauseIds: readonly string[]; dueOn: string; message: string; sharesReplies: boolean };
  clauses: readonly ClauseChoice[];
  today: string;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<void>>;
};

/** Changes what a round asks, as long as nobody has been asked. */
export function ChangeRoundForm({ round: { id, version, clauseIds, dueOn, message, sharesReplies }, clauses, today, action }: Props) {
  const words = useTranslations("round.plan");
  const router = useRouter();
  return (
    <Form
      action={action}
      toInput={(filledIn) => ({ roundId: id, version, ...roundInput(filledIn) })}
      onDone={() => {
        announce(words("changed"));
        router.refresh();
      }}
    >
      <RoundFields clauses={clauses} chosen={clauseIds} dueOn={dueOn} message={message} sharesReplies={sharesReplies} today={today} />
      <FormActions>
        <SubmitButton variant="quiet">{words("save")}</SubmitButton>
      </FormActions>
    </Form>
  );
}
