"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { OrganisationChooser, type ToChoose } from "./organisation-chooser.tsx";
import { type ClauseChoice, RoundFields, roundInput } from "./round-fields.tsx";

type Props = {
  caseHref: string;
  subject: { caseId: string; treeId: string };
  clauses: readonly ClauseChoice[];
  chosenClauses: readonly string[];
  organisations: readonly ToChoose[];
  suggestedIds: readonly string[];
  today: string;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<{ roundId: string }>>;
};

/** Plans a round of replies: what is asked, whom, and by when. Nothing is sent before the next page. */
export function PlanRoundForm({ caseHref, subject, clauses, chosenClauses, organisations, suggestedIds, today, action }: Props) {
  const words = useTranslations("round.plan");
  const router = useRouter();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(suggestedIds));
  return (
    <Form
      action={action}
      toInput={(filledIn) => ({ ...subject, ...roundInput(filledIn), organisationIds: [...chosen] })}
      onDone={({ roundId }) => {
        announce(words("done"));
        router.push(`${caseHref}/rounds/${roundId}`);
      }}
      className="grid max-w-[56rem] gap-6"
    >
      <RoundFields clauses={clauses} chosen={chosenClauses} dueOn="" message="" sharesReplies today={today} />
      <OrganisationChooser organisations={organisations} chosen={chosen} onChange={setChosen} />
      <FormActions>
        <SubmitButton>{words("submit")}</SubmitButton>
        <LinkButton variant="plain" href={caseHref}>{words("cancel")}</LinkButton>
      </FormActions>
    </Form>
  );
}
