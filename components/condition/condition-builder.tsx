"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type AlternativeDraft, inputOf, newAlternative, newPart, type PartDraft } from "./alternatives-drafting.ts";
import { PartFields } from "./part-fields.tsx";

type Props = {
  /** What the act takes besides what is filled in: the case and the tree, or the condition and its version. */
  subject: Readonly<Record<string, string | number>>;
  initial: { text: string; clauseIds: readonly string[]; alternatives: readonly AlternativeDraft[] };
  /** The adopted clauses, each with how deep it stands. */
  clauses: readonly { id: string; text: string; depth: number }[];
  organisations: readonly { id: string; name: string }[];
  counties: readonly { code: string; name: string }[];
  backHref: string;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;
};

/** Builds a condition in plain words: what it says, which clauses it is on, and what is to be counted. */
export function ConditionBuilder({ subject, initial, clauses, organisations, counties, backHref, action }: Props) {
  const words = useTranslations("condition.build");
  const router = useRouter();
  const [alternatives, setAlternatives] = useState(initial.alternatives);
  const change = (key: string, changed: Partial<AlternativeDraft>) => setAlternatives(alternatives.map((each) => (each.key === key ? { ...each, ...changed } : each)));

  const toInput = (filledIn: FormData) => ({ ...subject, text: filledIn.get("text"), clauseIds: filledIn.getAll("clauseIds"), alternatives: inputOf(alternatives) });
  return (
    <Form action={action} toInput={toInput} onDone={() => router.push(backHref)} className="grid max-w-2xl gap-8">
      <TextField name="text" label={words("text")} hint={words("textHint")} defaultValue={initial.text} />
      <fieldset className="grid gap-2">
        <legend className="mb-1 text-sm font-semibold">{words("clauses")}</legend>
        {clauses.map(({ id, text, depth }) => (
          <div key={id} style={{ paddingInlineStart: `${depth * 1.5}rem` }}>
            <Checkbox name="clauseIds" value={id} label={<span className="font-serif">{text}</span>} defaultChecked={initial.clauseIds.includes(id)} />
          </div>
        ))}
      </fieldset>
      {alternatives.map((alternative, place) => (
        <AlternativeFields
          key={alternative.key}
          alternative={alternative}
          place={place}
          organisations={organisations}
          counties={counties}
          onChange={(changed) => change(alternative.key, changed)}
          onRemove={alternatives.length > 1 ? () => setAlternatives(alternatives.filter(({ key }) => key !== alternative.key)) : null}
        />
      ))}
      <div>
        <Button variant="quiet" icon="plus" onClick={() => setAlternatives([...alternatives, newAlternative()])}>{words("addAlternative")}</Button>
      </div>
      <FormActions>
        <SubmitButton>{words("submit")}</SubmitButton>
        <LinkButton href={backHref} variant="quiet">{words("cancel")}</LinkButton>
      </FormActions>
    </Form>
  );
}

type AlternativeProps = {
  alternative: AlternativeDraft;
  place: number;
  organisations: Props["organisations"];
  counties: Props["counties"];
  onChange: (change: Partial<AlternativeDraft>) => void;
  onRemove: (() => void) | null;
};

function AlternativeFields({ alternative: { parts, by }, place, organisations, counties, onChange, onRemove }: AlternativeProps) {
  const words = useTranslations("condition.build");
  const changePart = (key: string, changed: Partial<PartDraft>) => onChange({ parts: parts.map((part) => (part.key === key ? { ...part, ...changed } : part)) });
  return (
    <fieldset className="grid gap-5">
      <legend className="mb-3 font-serif text-lg font-semibold">{words(place === 0 ? "allOfThis" : "orAllOfThis")}</legend>
      {parts.map((part, index) => (
        <PartFields
          key={part.key}
          part={part}
          name={`alternatives.${place}.parts.${index}`}
          organisations={organisations}
          counties={counties}
          onChange={(changed) => changePart(part.key, changed)}
          onRemove={parts.length > 1 ? () => onChange({ parts: parts.filter(({ key }) => key !== part.key) }) : null}
        />
      ))}
      <div className="flex flex-wrap gap-2">
        <Button variant="quiet" size="small" icon="plus" onClick={() => onChange({ parts: [...parts, newPart()] })}>{words("addReplies")}</Button>
        <Button variant="quiet" size="small" icon="plus" onClick={() => onChange({ parts: [...parts, newPart("pledged")] })}>{words("addPledges")}</Button>
      </div>
      <DateField name={`alternatives.${place}.by`} label={words("by")} hint={words("byHint")} value={by} onChange={(event) => onChange({ by: event.target.value })} optional />
      {onRemove && (
        <div>
          <Button variant="quiet" size="small" icon="cross" onClick={onRemove}>{words("removeAlternative")}</Button>
        </div>
      )}
    </fieldset>
  );
}
