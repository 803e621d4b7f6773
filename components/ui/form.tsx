"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, type SubmitEvent, useId, useRef, useState, useTransition } from "react";
import { Button } from "./button.tsx";
import type { ButtonVariant } from "./button-look.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { FormContext, useForm } from "./form-context.ts";

/** What an act answers (the boundary's outcome, in the shape a form needs). */
export type FormOutcome<Result> =
  | Readonly<{ ok: true; value: Result }>
  | Readonly<{ ok: false; sentence: string; fields: Readonly<Record<string, string>> }>;

type Props<Result> = {
  /** The act, already bound to its workspace: `registerCaseAction.bind(null, workspace)`. */
  action: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<Result>>;
  /** Makes the act's input out of what is filled in. Left out: each field by its name, as text. */
  toInput?: (filledIn: FormData) => unknown;
  /** What follows when the act is done. Left out: the page is read anew. */
  onDone?: (value: Result) => void;
  /** Empty the fields when done, for forms that add one thing after another. */
  emptyWhenDone?: boolean;
  children: ReactNode;
  className?: string;
};

type Refusal = { sentence: string; fields: Readonly<Record<string, string>>; count: number };

/**
 * A form around one act. What was typed is never lost: a refusal stands above the fields as a sentence, each wrong
 * field says what is wrong, and the text stays. The idempotency key is renewed only when the act is done, so that a
 * repeated press or a lost answer can't do it twice.
 */
export function Form<Result>({ action, toInput = asTexts, onDone, emptyWhenDone = false, children, className }: Props<Result>) {
  const words = useTranslations("common.form");
  const router = useRouter();
  const id = useId();
  const key = useRef<string>(undefined);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, startTransition] = useTransition();
  // Emptied, it takes what is filled in next, also while the page of what was sent is on its way.
  const [emptied, setEmptied] = useState(false);
  const busy = pending && !emptied;

  function refuse(sentence: string, fields: Refusal["fields"] = {}) {
    setRefusal((earlier) => ({ sentence, fields, count: (earlier?.count ?? 0) + 1 }));
  }

  async function send(form: HTMLFormElement, input: unknown) {
    key.current ??= crypto.randomUUID();
    const outcome = await action(input, key.current).catch(() => null);
    if (outcome === null) return refuse(words("noContact"));
    if (!outcome.ok) return refuse(outcome.sentence, outcome.fields);
    key.current = undefined;
    setRefusal(null);
    if (emptyWhenDone) form.reset();
    setEmptied(emptyWhenDone);
    // Under way until the page that follows is there, so that another press can't do it once more.
    startTransition(() => (onDone ? onDone(outcome.value) : router.refresh()));
  }

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    setEmptied(false);
    const form = event.currentTarget;
    const input = toInput(new FormData(form, event.nativeEvent.submitter));
    startTransition(() => send(form, input));
  }

  return (
    <FormContext value={{ id, problems: refusal?.fields ?? {}, pending: busy }}>
      <form method="post" onSubmit={onSubmit} noValidate className={className ?? "grid max-w-measure gap-5"}>
        {refusal && <ErrorSummary key={refusal.count} sentence={refusal.sentence} problems={refusal.fields} formId={id} />}
        {children}
      </form>
    </FormContext>
  );
}

type SubmitProps = { children: ReactNode; variant?: ButtonVariant; reason?: string | undefined; name?: string; value?: string };

/** The button that sends the form around it, and shows that it is being sent. */
export function SubmitButton({ children, variant = "primary", reason, name, value }: SubmitProps) {
  const form = useForm();
  return (
    <Button type="submit" variant={variant} reason={reason} pending={form?.pending ?? false} name={name} value={value}>
      {children}
    </Button>
  );
}

/** The row of buttons that ends a form: first the act, then the way back. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-start gap-2 pt-1">{children}</div>;
}

function asTexts(filledIn: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const names = [...new Set(filledIn.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const all = filledIn.getAll(name);
      return [name, all.length > 1 ? all : (all[0] ?? "")];
    }),
  );
}
