"use client";

import { useTranslations } from "next-intl";
import { DateField } from "#components/ui/date-field.tsx";
import { Field } from "#components/ui/field.tsx";
import { Form, SubmitButton } from "#components/ui/form.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { Folded } from "./folded.tsx";
import { type PaperSignature, sendPaperSignature } from "./send-paper-signature.ts";

/** The browser's own control, with its button in the look of ours. */
const fileLook = "w-full text-sm file:me-3 file:cursor-pointer file:rounded-md file:border file:border-edge file:bg-surface file:px-3 file:py-1.5 file:font-semibold file:text-ink";

type Props = {
  /** Where the signature is sent. */
  address: string;
  /** Where the file is that is printed to be signed; null for one who may not have all of it. */
  printed: string | null;
  versionId: string;
  digest: string;
  /** Those who haven't signed, by the ids under which they are asked. */
  people: readonly { id: string; name: string }[];
  /** Between which days it can have been signed, as "2010-04-22". */
  days: { first: string; last: string };
};

/** Records that someone has signed on paper: who, which day, and the scan of it. */
export function PaperForm({ address, printed, versionId, digest, people, days }: Props) {
  const words = useTranslations("approval.paper");
  const toInput = (filledIn: FormData): PaperSignature => ({
    versionId,
    digest,
    signatoryId: String(filledIn.get("signatoryId")),
    day: String(filledIn.get("day")),
    dissent: String(filledIn.get("dissent")),
    scan: filledIn.get("fileName") as File,
  });
  return (
    <Folded title={words("title")} text={words("text")}>
      {printed && (
        <p className="mb-4">
          <a href={printed} className="text-accent underline">{words("print")}</a>
        </p>
      )}
      <Form action={(input, key) => sendPaperSignature(address, input as PaperSignature, key)} toInput={toInput}>
        <SelectField name="signatoryId" label={words("who")} placeholder={words("choose")} options={people.map(({ id, name }) => ({ value: id, label: name }))} />
        <DateField name="day" label={words("day")} min={days.first} max={days.last} defaultValue={days.last} />
        <Field name="fileName" label={words("scan")} hint={words("scanHint")}>
          {(control) => <input {...control} type="file" accept="application/pdf,image/png,image/jpeg" className={fileLook} />}
        </Field>
        <TextArea name="dissent" label={words("dissent")} rows={2} optional />
        <div>
          <SubmitButton variant="quiet">{words("submit")}</SubmitButton>
        </div>
      </Form>
    </Folded>
  );
}
