"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { CheckboxGroup } from "#components/ui/checkbox-group.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";

/** A clause to choose, with its label in the tree and how deep it stands. */
export type ClauseChoice = { id: string; label: string; text: string; depth: number };

type Props = { clauses: readonly ClauseChoice[]; chosen: readonly string[]; dueOn: string; message: string; sharesReplies: boolean; today: string };

/** What a round asks, by when, and with what message. */
export function RoundFields({ clauses, chosen, dueOn, message, sharesReplies, today }: Props) {
  const words = useTranslations("round.plan");
  return (
    <>
      <CheckboxGroup
        name="clauseIds"
        label={words("clauses")}
        hint={words("clausesHint")}
        defaultValue={chosen}
        options={clauses.map(({ id, label, text, depth }) => ({ value: id, label: <span className="block font-serif" style={{ paddingInlineStart: `${depth - 1}rem` }}>{label} att {text}</span> }))}
      />
      <DateField name="dueOn" label={words("dueOn")} hint={words("dueOnHint")} defaultValue={dueOn} min={today} />
      <TextArea name="message" label={words("message")} hint={words("messageHint")} defaultValue={message} optional />
      <Checkbox name="sharesReplies" label={words("shares")} hint={words("sharesHint")} defaultChecked={sharesReplies} />
    </>
  );
}

/** What `RoundFields` were filled in with, as the act takes it. */
export function roundInput(filledIn: FormData) {
  return {
    clauseIds: filledIn.getAll("clauseIds"),
    dueOn: filledIn.get("dueOn") ?? "",
    message: filledIn.get("message") ?? "",
    sharesReplies: filledIn.get("sharesReplies") !== null,
  };
}
