import type { Responsible } from "#lib/domain/assignment/responsible.ts";
import type { translator } from "#lib/i18n/translator.ts";

/** The words of the namespace `assignment`, from a page or from `translator`. */
export type AssignmentWords = ReturnType<typeof translator<"assignment">>;

/** What the one who is responsible is called. */
export function responsibleName(responsible: Responsible | null, words: AssignmentWords): string {
  if (responsible === null) return words("nobody");
  return responsible.kind === "members" ? words("members") : responsible.name;
}
