"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { readPopulationTable, type RegionCount, totalsThatDiffer, yearsIn } from "#lib/domain/population/population-table.ts";
import { Refused } from "#lib/domain/refused.ts";
import { decimalNumber } from "#lib/i18n/format.ts";
import { readTextFile } from "./read-file.ts";

type Props = {
  planId: string;
  version: number;
  href: string;
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<unknown>>;
};

/** A table is chosen and shown for what it is: its years, how many municipalities, and totals that don't add up; then it is read in. */
export function ImportForm({ planId, version, href, action }: Props) {
  const words = useTranslations("population.import");
  const router = useRouter();
  const [table, setTable] = useState("");
  const [year, setYear] = useState("");
  const read = table === "" ? null : readPopulationTable(table);
  const counts = read === null || read instanceof Refused ? [] : read;
  const differences = totalsThatDiffer(counts, Number(year));

  async function choose(file: File | undefined) {
    const text = file ? await readTextFile(file) : "";
    const found = readPopulationTable(text);
    setTable(text);
    setYear(found instanceof Refused ? "" : String(yearsIn(found)[0] ?? ""));
  }

  function toInput(filledIn: FormData) {
    return { planId, version, year, table, source: filledIn.get("source"), acceptDifferences: filledIn.has("acceptDifferences") };
  }

  return (
    <Form action={action} toInput={toInput} onDone={() => router.push(href)}>
      <Field name="table" label={words("file")} hint={words("fileHint")}>
        {(control) => <input type="file" accept=".csv,.txt,.tsv,text/csv" {...control} className="control" onChange={(event) => void choose(event.currentTarget.files?.[0])} />}
      </Field>
      {counts.length > 0 && <Found counts={counts} year={year} onYear={setYear} />}
      {differences.length > 0 && <Differences differences={differences} />}
      <TextField name="source" label={words("source")} hint={words("sourceHint")} defaultValue={words("sourceUsual")} />
      <FormActions>
        <SubmitButton>{words("submit")}</SubmitButton>
        <Button variant="plain" onClick={() => router.push(href)}>
          {words("cancel")}
        </Button>
      </FormActions>
    </Form>
  );
}

function Found({ counts, year, onYear }: { counts: readonly RegionCount[]; year: string; onYear: (year: string) => void }) {
  const words = useTranslations("population.import");
  const municipalities = counts.filter((count) => count.code.length === 4 && String(count.year) === year);
  const inhabitants = municipalities.reduce((sum, { count }) => sum + count, 0);
  return (
    <SelectField
      name="year"
      label={words("year")}
      hint={words("found", { count: municipalities.length, inhabitants })}
      value={year}
      options={yearsIn(counts).map((one) => ({ value: String(one), label: words("day", { year: String(one) }) }))}
      onChange={(event) => onYear(event.currentTarget.value)}
    />
  );
}

function Differences({ differences }: { differences: ReturnType<typeof totalsThatDiffer> }) {
  const words = useTranslations("population.import");
  const language = useLocale();
  return (
    <Notice kind="warning" title={words("differs", { count: differences.length })}>
      <ul className="mb-3 space-y-1">
        {differences.map(({ name, printed, summed }) => (
          <li key={name}>{words("difference", { name, printed: decimalNumber(printed, language), summed: decimalNumber(summed, language) })}</li>
        ))}
      </ul>
      <Switch name="acceptDifferences" label={words("accept")} />
    </Notice>
  );
}
