import { z } from "zod";
import { type AssignmentListFilter, shownStates } from "#lib/queries/assignment/assignment-list.ts";

const shape = z.object({
  state: z.enum(shownStates).catch("current"),
  responsible: z.string().max(250).transform((key) => key || null).nullable().catch(null),
});

/** Reads what the address asks of the list of assignments; what can't be understood is as if it wasn't there. */
export function filterIn(searchParams: Record<string, string | string[] | undefined>): AssignmentListFilter {
  return shape.parse(searchParams);
}
