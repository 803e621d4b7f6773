import type { Population } from "#lib/domain/funding/plan.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { Tx } from "./transaction.ts";

/** The number of inhabitants of an organisation on a day for which there is a figure. Refused where there is none. */
export async function populationOn(tx: Tx, organisationId: string, day: string): Promise<number> {
  const figure = await tx.populationFigure.findUnique({ where: { organisationId_asOf: { organisationId, asOf: new Date(day) } } });
  if (!figure) throw new Refused("members.noPopulation", { day });
  return figure.count;
}

/** What is known of the organisations' inhabitants on a day, and who says so. Null for a day that nobody has figures of. */
export async function populationOf(tx: Tx, organisationIds: readonly string[], day: string): Promise<Population | null> {
  const known = await tx.populationFigure.findMany({
    where: { organisationId: { in: [...organisationIds] }, asOf: new Date(day) },
    orderBy: { organisationId: "asc" },
  });
  const any = known[0] ?? (await tx.populationFigure.findFirst({ where: { asOf: new Date(day) } }));
  const figures = known.map(({ organisationId, count }) => ({ organisationId, count }));
  return any && { asOf: day, source: any.source, imported: false, figures };
}
