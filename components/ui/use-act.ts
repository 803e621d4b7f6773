"use client";

import { useTranslations } from "next-intl";
import { useRef, useState, useTransition } from "react";
import type { FormOutcome } from "./form.tsx";

/**
 * One act behind a button, without a form. `run` does it, and calls back with what it gave; `refusal` is the sentence of the last
 * one that was refused, `pending` true while it is under way. The idempotency key is kept until the act is done, so that
 * a repeated press or a lost answer can't do it twice.
 */
export function useAct<Input, Result>(act: (input: Input, idempotencyKey: string) => Promise<FormOutcome<Result>>) {
  const words = useTranslations("common.form");
  const key = useRef<string>(undefined);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();

  function run(input: Input, onDone: (value: Result) => void) {
    if (pending) return;
    startTransition(async () => {
      key.current ??= crypto.randomUUID();
      const outcome = await act(input, key.current).catch(() => null);
      if (!outcome?.ok) return setRefusal(outcome?.sentence ?? words("noContact"));
      key.current = undefined;
      setRefusal(null);
      onDone(outcome.value);
    });
  }

  return { run, pending, refusal };
}
