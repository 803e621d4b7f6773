"use client";

import { useLocale, useTranslations } from "next-intl";
import { type SubmitEvent, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { FormActions } from "#components/ui/form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { type DivisionMethod, divisionMethods } from "#lib/domain/division/division.ts";
import type { majorities } from "#lib/domain/division/majority.ts";
import type { QuestionKey } from "#lib/domain/question/question.ts";
import { isElection } from "#lib/domain/question/treatment.ts";
import { inWords } from "#lib/i18n/format.ts";
import { Refusal } from "./act-button.tsx";
import { useTreatment, useTreatmentAct } from "./treatment-context.tsx";

type Props = { question: QuestionKey; onClose: () => void };
type Named = keyof typeof majorities | "other";

const named = ["simple", "absolute", "twoThirds", "threeQuarters", "other"] as const;

/** How a division is to be held, once someone has called for it: by which method, with which majority, in which groups. */
export function CallDivision({ question, onClose }: Props) {
  const words = useTranslations("treatment.call");
  const language = useLocale();
  const { view } = useTreatment();
  const { run, pending, refusal } = useTreatmentAct<{ counter: QuestionKey | null }>("callDivisionAction");
  const election = isElection(question);
  const [method, setMethod] = useState<DivisionMethod>(election ? "closedBallot" : "rollCall");
  const [majority, setMajority] = useState<Named>("simple");
  const [concernsPerson, setConcernsPerson] = useState(election);
  const [inEachGroup, setInEachGroup] = useState(false);
  const [[numerator, denominator, of], setOther] = useState<[string, string, "cast" | "present" | "entitled"]>(["3", "5", "cast"]);
  const methods = divisionMethods.filter((one) => one !== "closedBallot" || concernsPerson);

  const groupsHint = inWords(view.roll.groups.map(({ name, votes }) => words("groupVotes", { group: name ?? words("noGroup"), votes })), language);

  const form = useRef<HTMLFormElement>(null);
  // The form comes at one's own wish, and what most often is changed in it comes first.
  useEffect(() => form.current?.querySelector<HTMLElement>("input[type=radio]:checked")?.focus(), []);

  function call(event: SubmitEvent) {
    event.preventDefault();
    const other = { share: [Number(numerator), Number(denominator)], more: false, of };
    run({ key: question, method, majority: majority === "other" ? other : majority, concernsPerson, inEachGroup }, onClose);
  }

  return (
    <form ref={form} onSubmit={call} aria-label={words("title")} className="grid max-w-measure gap-4 rounded-md border border-edge p-4">
      <h3 className="font-serif text-lg font-semibold">{words("title")}</h3>
      {!election && (
        <Checkbox
          name="concernsPerson"
          label={words("concernsPerson")}
          checked={concernsPerson}
          onChange={({ target }) => {
            setConcernsPerson(target.checked);
            if (!target.checked && method === "closedBallot") setMethod("rollCall");
          }}
        />
      )}
      <RadioGroup
        name="method"
        label={words("method")}
        value={method}
        onChange={({ target }) => setMethod(target.value as DivisionMethod)}
        options={methods.map((value) => ({ value, label: words(`methods.${value}`), hint: words(`methodHint.${value}`) }))}
      />
      {!election && (
        <SelectField
          name="majority"
          label={words("majority")}
          value={majority}
          onChange={({ target }) => setMajority(target.value as Named)}
          options={named.map((value) => ({ value, label: words(`majorities.${value}`) }))}
        />
      )}
      {majority === "other" && (
        <div className="grid grid-cols-[6rem_6rem_1fr] items-end gap-3">
          <TextField name="numerator" label={words("numerator")} inputMode="numeric" value={numerator} onChange={({ target }) => setOther([target.value, denominator, of])} />
          <TextField name="denominator" label={words("denominator")} inputMode="numeric" value={denominator} onChange={({ target }) => setOther([numerator, target.value, of])} />
          <SelectField
            name="of"
            label={words("of")}
            value={of}
            onChange={({ target }) => setOther([numerator, denominator, target.value as typeof of])}
            options={(["cast", "present", "entitled"] as const).map((value) => ({ value, label: words(`ofWhom.${value}`) }))}
          />
        </div>
      )}
      {!election && view.roll.groups.length > 0 && (
        <Checkbox name="inEachGroup" label={words("inEachGroup")} hint={groupsHint} checked={inEachGroup} onChange={({ target }) => setInEachGroup(target.checked)} />
      )}
      {method === "closedBallot" && (view.roll.isWeighted || inEachGroup) && <Notice kind="warning" title={words("weightTells")} />}
      <FormActions>
        <Button type="submit" variant="primary" pending={pending}>
          {words("open")}
        </Button>
        <Button variant="plain" onClick={onClose}>
          {words("close")}
        </Button>
      </FormActions>
      <Refusal sentence={refusal} />
    </form>
  );
}
