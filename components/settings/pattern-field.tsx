"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { patternForms } from "#lib/domain/case/pattern-forms.ts";
import { checkPattern, formatRegistrationNumber } from "#lib/domain/case/registration-number.ts";
import { Refused } from "#lib/domain/refused.ts";
import { PatternParts } from "./pattern-parts.tsx";

const own = "own";
const samples = [{ serial: 1, planCode: "0" }, { serial: 13, planCode: "51" }, { serial: 1387, planCode: "0" }];

/** The form of registration numbers: one of those offered, or one's own, with numbers written out as they will look. */
export function PatternField({ name, defaultValue, year }: { name: string; defaultValue: string; year: number }) {
  const words = useTranslations("settings.pattern");
  const [pattern, setPattern] = useState<string>(defaultValue);
  const [choice, setChoice] = useState((patternForms as readonly string[]).includes(defaultValue) ? defaultValue : own);
  const examples = examplesOf(pattern, year);

  function choose(value: string) {
    setChoice(value);
    if (value !== own) setPattern(value);
  }

  return (
    <div className="grid gap-4">
      <RadioGroup
        name={`${name}.choice`}
        label={words("label")}
        value={choice}
        onChange={(event) => choose(event.currentTarget.value)}
        options={[
          ...patternForms.map((form) => ({ value: form, label: <span className="tabular-nums">{examplesOf(form, year)?.[1]}</span> })),
          { value: own, label: words("own") },
        ]}
      />
      {choice === own ? (
        <>
          <TextField name={name} label={words("written")} value={pattern} onChange={(event) => setPattern(event.currentTarget.value)} spellCheck={false} autoCapitalize="none" width="half" />
          <PatternParts />
        </>
      ) : (
        <input type="hidden" name={name} value={pattern} />
      )}
      <p className="text-sm" aria-live="polite">
        <span className="text-ink-soft">{words("preview")} </span>
        <output className="tabular-nums">{examples ? examples.join(" · ") : words("unusable")}</output>
      </p>
    </div>
  );
}

function examplesOf(pattern: string, year: number): string[] | null {
  const checked = checkPattern(pattern);
  if (checked instanceof Refused) return null;
  const numbers = samples.map((sample) => formatRegistrationNumber(checked, { year, ...sample }));
  return numbers.every((number) => typeof number === "string") ? numbers : null;
}
