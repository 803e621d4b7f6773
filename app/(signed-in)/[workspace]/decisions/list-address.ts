import { z } from "zod";
import { outcomes } from "#lib/domain/decision/decision.ts";
import type { DecisionListFilter } from "#lib/queries/decision/decision-list.ts";

const shape = z.object({
  q: z.string().trim().max(200).catch(""),
  body: z.uuid().nullable().catch(null),
  year: z.coerce.number().int().min(1000).max(9999).nullable().catch(null),
  outcome: z.enum(outcomes).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** Reads what the address asks of the list of decisions; what can't be understood is as if it wasn't there. */
export function filterIn(searchParams: Record<string, string | string[] | undefined>): DecisionListFilter {
  const { q, body, ...asked } = shape.parse(searchParams);
  return { ...asked, search: q, bodyId: body };
}

/** Writes the address of the list; what is as usual is left out. */
export function listHref(workspace: string, { search, bodyId, year, outcome, page }: DecisionListFilter): string {
  const written = new URLSearchParams();
  if (search !== "") written.set("q", search);
  if (bodyId !== null) written.set("body", bodyId);
  if (year !== null) written.set("year", String(year));
  if (outcome !== null) written.set("outcome", outcome);
  if (page !== 1) written.set("page", String(page));
  const query = written.toString();
  return `/${workspace}/decisions${query && `?${query}`}`;
}
