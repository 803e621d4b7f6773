import { Refused } from "#lib/domain/refused.ts";
import type { Tx } from "./transaction.ts";

/** The number of inhabitants of an organisation on a day for which there is a figure. Refused where there is none. */
export async function populationOn(tx: Tx, organisationId: string, day: string): Promise<number> {
  const figure = await tx.populationFigure.findUnique({ where: { organisationId_asOf: { organisationId, asOf: new Date(day) } } });
  if (!figure) throw new Refused("members.noPopulation", { day });
  return figure.count;
}
