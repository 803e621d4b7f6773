"use client";

import { createContext, useContext } from "react";

/** What a form tells the fields and buttons inside it. */
export type FormSurroundings = {
  id: string;
  /** Sentences about what was filled in wrongly, by the field's name. */
  problems: Readonly<Record<string, string>>;
  pending: boolean;
};

export const FormContext = createContext<FormSurroundings | null>(null);

/** The form around a field, or nothing: a field may also stand alone, as in a filter. */
export function useForm(): FormSurroundings | null {
  return useContext(FormContext);
}
