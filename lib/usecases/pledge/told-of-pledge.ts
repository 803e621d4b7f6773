import { organisationNames } from "#lib/data/organisation.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { type PledgePayer, totalOf, type YearSum } from "#lib/domain/pledge/pledge.ts";

/** Who promises, by the name that the history tells. */
export async function payerName(tx: Tx, payer: PledgePayer): Promise<string> {
  if (payer.kind === "funder") return payer.name;
  return (await organisationNames(tx, [payer.organisationId])).get(payer.organisationId) ?? "";
}

/** The sum of some years in kronor, as the history tells it. */
export function inKronor(years: readonly YearSum[]): number {
  return Number(totalOf(years)) / 100;
}
