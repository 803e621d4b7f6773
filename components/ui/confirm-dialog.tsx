"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState, useTransition } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { FormActions, type FormOutcome } from "./form.tsx";
import { Notice } from "./notice.tsx";

type Props<Result> = {
  /** The question, with what it concerns: "Stryka § 27?". */
  title: ReactNode;
  /** What follows, and whether it can be undone. */
  children: ReactNode;
  /** The act in a word: "Stryk paragrafen". Never "OK". */
  confirm: string;
  action: (idempotencyKey: string) => Promise<FormOutcome<Result>>;
  onDone: (value: Result) => void;
  onClose: () => void;
  danger?: boolean;
};

/** Asks once before an act that takes something away or sends something out. A refusal is shown where one asked. */
export function ConfirmDialog<Result>({ title, children, confirm, action, onDone, onClose, danger = false }: Props<Result>) {
  const words = useTranslations("common");
  const [key] = useState(() => crypto.randomUUID());
  const [refusal, setRefusal] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();

  async function act() {
    const outcome = await action(key).catch(() => null);
    if (outcome?.ok) onDone(outcome.value);
    else setRefusal(outcome?.sentence ?? words("form.noContact"));
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <div className="mb-5 space-y-2 text-ink-soft">{children}</div>
      {refusal && <Notice kind="error" title={refusal} />}
      <FormActions>
        <Button variant={danger ? "danger" : "primary"} pending={pending} onClick={() => startTransition(act)}>
          {confirm}
        </Button>
        <Button variant="plain" onClick={onClose}>
          {words("dialog.cancel")}
        </Button>
      </FormActions>
    </Dialog>
  );
}
