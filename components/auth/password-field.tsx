"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field, type FieldProps } from "#components/ui/field.tsx";

type Props = FieldProps & { autoComplete: "current-password" | "new-password"; autoFocus?: boolean };

/** A password, hidden until one asks to see it. */
export function PasswordField({ autoComplete, autoFocus, ...field }: Props) {
  const words = useTranslations("auth.passwordField");
  const [shown, setShown] = useState(false);
  return (
    <Field {...field}>
      {(control) => (
        <span className="flex gap-2">
          <input {...control} type={shown ? "text" : "password"} autoComplete={autoComplete} autoFocus={autoFocus} spellCheck={false} autoCapitalize="none" className="control" />
          <Button aria-pressed={shown} aria-controls={control.id} onClick={() => setShown(!shown)}>
            {words(shown ? "hide" : "show")}
          </Button>
        </span>
      )}
    </Field>
  );
}
