"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { DateField } from "#components/ui/date-field.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Form, FormActions, type FormOutcome, SubmitButton } from "#components/ui/form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { TextField } from "#components/ui/text-field.tsx";

type Act<Result> = (input: unknown, idempotencyKey: string) => Promise<FormOutcome<Result>>;
type Props = {
  planId: string;
  version: number;
  number: number;
  today: string;
  /** Whether the version is still open, and whether anything pays for it. */
  state: "empty" | "open" | "decided";
  href: string;
  copyAction: Act<{ number: number }>;
  decideAction: Act<unknown>;
};

/** What can be done with a version: the one next step first. */
export function PlanActs({ planId, version, number, today, state, href, copyAction, decideAction }: Props) {
  const words = useTranslations("funding.acts");
  const router = useRouter();
  const [asked, setAsked] = useState<"copy" | "decide" | null>(null);

  function done(address: string) {
    setAsked(null);
    router.push(address);
    router.refresh();
  }

  return (
    <>
      {state !== "decided" && (
        <LinkButton variant={state === "empty" ? "primary" : "quiet"} icon="edit" href={`${href}/edit?version=${number}`}>
          {words(state === "empty" ? "fillIn" : "change")}
        </LinkButton>
      )}
      {state === "open" && (
        <Button variant="primary" onClick={() => setAsked("decide")}>
          {words("decide")}
        </Button>
      )}
      {state === "decided" && <LinkButton variant="primary" href={`${href}/pledges`}>{words("pledges")}</LinkButton>}
      {state !== "empty" && <Button onClick={() => setAsked("copy")}>{words("copy")}</Button>}
      {asked === "decide" && (
        <Dialog title={words("decideTitle", { number })} onClose={() => setAsked(null)}>
          <p className="mb-4 text-ink-soft">{words("decideText")}</p>
          <Form action={decideAction} toInput={(filledIn) => ({ planId, version, on: filledIn.get("on"), by: filledIn.get("by") })} onDone={() => done(`${href}?version=${number}`)}>
            <DateField name="on" label={words("on")} defaultValue={today} max={today} />
            <TextField name="by" label={words("by")} hint={words("byHint")} />
            <FormActions>
              <SubmitButton>{words("decideSubmit")}</SubmitButton>
            </FormActions>
          </Form>
        </Dialog>
      )}
      {asked === "copy" && (
        <Dialog title={words("copyTitle", { number })} onClose={() => setAsked(null)}>
          <p className="mb-4 text-ink-soft">{words("copyText")}</p>
          <Form action={copyAction} toInput={(filledIn) => ({ planId, name: filledIn.get("name") })} onDone={(made) => done(`${href}/edit?version=${made.number}`)}>
            <TextField name="name" label={words("name")} hint={words("nameHint")} optional />
            <FormActions>
              <SubmitButton>{words("copySubmit")}</SubmitButton>
            </FormActions>
          </Form>
        </Dialog>
      )}
    </>
  );
}
