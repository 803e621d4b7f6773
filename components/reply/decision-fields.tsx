"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { ReplyDraft } from "#lib/domain/reply/draft.ts";
import { type Decided, decidedBys } from "#lib/domain/reply/reply.ts";

type Props = { content: ReplyDraft; today: string; onChange: (content: ReplyDraft) => void };

/** By whose decision the organisation answers: a body with its §, or a delegate or an official without. */
export function DecisionFields({ content, today, onChange }: Props) {
  const words = useTranslations("reply.decided");
  const { decided, legalForceOn } = content;
  const [hasForce, setHasForce] = useState(legalForceOn !== "");
  const change = (part: Partial<Decided>) => onChange({ ...content, decided: { ...decided, ...part } });
  return (
    <section className="grid gap-5">
      <h2 className="text-lg font-semibold">{words("title")}</h2>
      <RadioGroup name="decidedBy" label={words("by")} inline value={decided.by} onChange={({ currentTarget: { value } }) => change({ by: value as Decided["by"] })} options={decidedBys.map((by) => ({ value: by, label: words(by) }))} />
      <TextField name="decidedName" label={words(decided.by === "body" ? "bodyName" : "post")} hint={words(decided.by === "body" ? "bodyHint" : "titleHint")} value={decided.name} onChange={({ currentTarget: { value } }) => change({ name: value })} width="half" />
      <div className="grid gap-5 sm:grid-cols-3">
        <DateField name="decidedOn" label={words("on")} max={today} value={decided.on} onChange={({ currentTarget: { value } }) => change({ on: value })} />
        <TextField name="paragraph" label={words("paragraph")} optional value={decided.paragraph} onChange={({ currentTarget: { value } }) => change({ paragraph: value })} />
        <TextField name="registrationNumber" label={words("registrationNumber")} optional value={decided.registrationNumber} onChange={({ currentTarget: { value } }) => change({ registrationNumber: value })} />
      </div>
      <Checkbox
        name="hasLegalForce"
        label={words("hasForce")}
        checked={hasForce}
        onChange={({ currentTarget: { checked } }) => {
          setHasForce(checked);
          if (!checked) onChange({ ...content, legalForceOn: "" });
        }}
      />
      {hasForce && <DateField name="legalForceOn" label={words("forceOn")} min={decided.on || undefined} max={today} value={legalForceOn} onChange={({ currentTarget: { value } }) => onChange({ ...content, legalForceOn: value })} />}
    </section>
  );
}
