"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { useForm } from "./form-context.ts";
import { Icon } from "./icon.tsx";

/** What every field takes besides what its control takes. */
export type FieldProps = {
  name: string;
  label: ReactNode;
  /** What to write here, and in which form. */
  hint?: ReactNode;
  /** What is wrong, when no form around the field says it. */
  problem?: string | undefined;
  /** Says beside the label that the field may be left empty. */
  optional?: boolean;
  /** The label is read out but not shown, where the place already says what the field is. */
  hideLabel?: boolean;
};

/** What the control of a field must carry, so that label, hint and problem belong to it. */
export type ControlProps = { id: string; name: string; "aria-describedby"?: string; "aria-invalid"?: true };

/** The id of a field in a form; the summary of errors links to it. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`;
}

/** Gives a field its ids, and the problem the form around it has found in it. */
export function useField({ name, hint, problem, oneOf }: Pick<FieldProps, "name" | "hint" | "problem"> & { /** Which of several controls with the same name it is. */ oneOf?: string }) {
  const form = useForm();
  const ownId = useId();
  const id = fieldId(form?.id ?? ownId, oneOf === undefined ? name : `${name}-${oneOf}`);
  const found = problem ?? form?.problems[name];
  const described = [hint !== undefined && `${id}-hint`, found !== undefined && `${id}-problem`].filter(Boolean).join(" ");
  const control: ControlProps = {
    id,
    name,
    ...(described && { "aria-describedby": described }),
    ...(found !== undefined && { "aria-invalid": true as const }),
  };
  return { id, problem: found, control };
}

/** Label, hint, control and problem, in the order they are read. */
export function Field({ children, ...props }: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const words = useTranslations("common.form");
  const { id, problem, control } = useField(props);
  return (
    <div className="grid content-start gap-1">
      <label id={`${id}-label`} htmlFor={id} className={props.hideLabel ? "sr-only" : "text-sm font-semibold"}>
        {props.label}
        {props.optional && <span className="ms-1.5 font-normal text-ink-soft">{words("optional")}</span>}
      </label>
      {props.hint !== undefined && (
        <p id={`${id}-hint`} className="text-sm text-ink-soft">
          {props.hint}
        </p>
      )}
      {children(control)}
      <FieldProblem id={`${id}-problem`} problem={problem} />
    </div>
  );
}

/** What is wrong in a field, under it. */
export function FieldProblem({ id, problem }: { id: string; problem: string | undefined }) {
  if (problem === undefined) return null;
  return (
    <p id={id} className="flex items-start gap-1.5 text-sm font-semibold text-warning">
      <Icon name="alert" className="mt-[0.12em]" />
      {problem}
    </p>
  );
}
