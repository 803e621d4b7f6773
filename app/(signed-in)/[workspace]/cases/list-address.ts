import { z } from "zod";
import { type CaseListFilter, caseListSorts, caseListStates } from "#lib/queries/case/case-list.ts";

const shape = z.object({
  q: z.string().trim().max(200).catch(""),
  state: z.enum(caseListStates).catch("open"),
  year: z.coerce.number().int().min(1000).max(9999).nullable().catch(null),
  responsible: z.uuid().nullable().catch(null),
  body: z.uuid().nullable().catch(null),
  sort: z.enum(caseListSorts).catch("number"),
  direction: z.enum(["ascending", "descending"]).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(400).catch(1),
});

/** Reads what the address asks of the list of cases; what can't be understood is as if it wasn't there. */
export function filterIn(searchParams: Record<string, string | string[] | undefined>): CaseListFilter {
  const { q, responsible, body, ...asked } = shape.parse(searchParams);
  const direction = asked.direction ?? usualDirection(asked.sort);
  return { ...asked, direction, search: q, responsibleId: responsible, bodyId: body };
}

/** Writes the address of the list; what is as usual is left out. */
export function listHref(workspace: string, filter: CaseListFilter): string {
  const written = new URLSearchParams();
  if (filter.search !== "") written.set("q", filter.search);
  if (filter.state !== "open") written.set("state", filter.state);
  if (filter.year !== null) written.set("year", String(filter.year));
  if (filter.responsibleId !== null) written.set("responsible", filter.responsibleId);
  if (filter.bodyId !== null) written.set("body", filter.bodyId);
  for (const [name, value] of Object.entries(orderIn(filter))) written.set(name, value);
  if (filter.page !== 1) written.set("page", String(filter.page));
  const query = written.toString();
  return `/${workspace}/cases${query && `?${query}`}`;
}

/** The order of the list as the address writes it; empty for the usual one. */
export function orderIn({ sort, direction }: CaseListFilter): Record<string, string> {
  return { ...(sort !== "number" && { sort }), ...(direction !== usualDirection(sort) && { direction }) };
}

/** The newest cases first, titles from A to Ö. */
function usualDirection(sort: CaseListFilter["sort"]): CaseListFilter["direction"] {
  return sort === "number" ? "descending" : "ascending";
}
