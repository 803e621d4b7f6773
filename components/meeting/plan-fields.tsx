"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { TimeField } from "#components/ui/time-field.tsx";
import type { MeetingForm } from "#lib/domain/meeting/meeting.ts";

type Props = {
  /** What the body's rules let a meeting be. */
  allows: { atDistance: boolean; perCapsulam: boolean };
  plan: { form: MeetingForm; day: string; from: string; lastDay: string; to: string; place: string; distanceAddress: string };
};

/** When, where and in what form. What the body's rules exclude is not asked for, unless it is already so. */
export function PlanFields({ allows, plan }: Props) {
  const words = useTranslations("meeting.plan");
  const [form, setForm] = useState(plan.form);
  const [severalDays, setSeveralDays] = useState(plan.lastDay !== "");
  const asksForm = allows.perCapsulam || plan.form === "perCapsulam";
  const asksAddress = form === "ordinary" && (allows.atDistance || plan.distanceAddress !== "");
  return (
    <>
      {asksForm ? (
        <RadioGroup
          name="form"
          label={words("form")}
          value={form}
          onChange={({ target }) => setForm(target.value as MeetingForm)}
          options={(["ordinary", "perCapsulam"] as const).map((value) => ({ value, label: words(`forms.${value}`), hint: words(`formHints.${value}`) }))}
        />
      ) : (
        <input type="hidden" name="form" value="ordinary" />
      )}
      <div className="flex flex-wrap gap-4">
        <DateField name="day" label={words(severalDays ? "firstDay" : "day")} defaultValue={plan.day} />
        <TimeField name="from" label={words("from")} defaultValue={plan.from} />
        {severalDays && <DateField name="lastDay" label={words("lastDay")} defaultValue={plan.lastDay} />}
        <TimeField name="to" label={words("to")} defaultValue={plan.to} />
      </div>
      {!severalDays && (
        <div className="-mt-2">
          <input type="hidden" name="lastDay" value="" />
          <Button variant="plain" size="small" onClick={() => setSeveralDays(true)}>
            {words("severalDays")}
          </Button>
        </div>
      )}
      <TextField name="place" label={words("place")} hint={words("placeHint")} optional={form === "perCapsulam"} defaultValue={plan.place} />
      {asksAddress ? (
        <TextField name="distanceAddress" label={words("distanceAddress")} hint={words("distanceHint")} optional defaultValue={plan.distanceAddress} />
      ) : (
        <input type="hidden" name="distanceAddress" value="" />
      )}
    </>
  );
}
