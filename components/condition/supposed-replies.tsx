"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Combobox } from "#components/ui/combobox.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { type AnswerKind, answerKinds } from "#lib/domain/reply/answer.ts";

/** So many organisations stand in a list of their own; of more, one chooses those that are to answer otherwise. */
const listedAtMost = 30;

type Props = {
  organisations: readonly { id: string; name: string }[];
  supposed: ReadonlyMap<string, AnswerKind>;
  /** "" for as it is. */
  suppose: (id: string, kind: AnswerKind | "") => void;
};

/** What organisations are supposed to answer in a trial. */
export function SupposedReplies({ organisations, supposed, suppose }: Props) {
  const words = useTranslations("condition.whatIf");
  const answers = useTranslations("condition.answer");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const isLong = organisations.length > listedAtMost;
  const shown = isLong ? chosen.flatMap((id) => organisations.find((each) => each.id === id) ?? []) : organisations;
  const left = organisations.filter(({ id }) => !chosen.includes(id));
  return (
    <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {shown.map(({ id, name }) => (
        <SelectField
          key={id}
          name={`whatIf.${id}`}
          label={name}
          value={supposed.get(id) ?? ""}
          onChange={({ currentTarget: { value } }) => suppose(id, value as AnswerKind | "")}
          placeholder={words("asItIs")}
          options={answerKinds.map((kind) => ({ value: kind, label: answers(kind) }))}
          // One who has chosen an organisation goes on to what it answers.
          autoFocus={isLong}
        />
      ))}
      {isLong && (
        <Combobox
          key={chosen.length}
          name="whatIf.other"
          label={words("choose")}
          placeholder={words("choosePlaceholder")}
          options={left.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => id !== "" && setChosen([...chosen, id])}
        />
      )}
    </div>
  );
}
