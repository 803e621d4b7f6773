import { client } from "./client.ts";
import type { OrganisationKind } from "./generated/client.ts";
import { newId } from "./id.ts";
import type { Tx } from "./transaction.ts";

/** A municipality or a region as Statistics Sweden (SCB) knows it, with its inhabitants on some days. */
export type ReferenceOrganisation = {
  kind: "municipality" | "region";
  code: string;
  name: string;
  countyCode: string;
  countyName: string;
  population: readonly { asOf: string; count: number }[];
};

/**
 * Makes municipalities, regions and their population figures stand as given; what is there already, by its code, is
 * corrected. Two statements, however many there are, and safe to run at every start.
 */
export async function saveReference(organisations: readonly ReferenceOrganisation[], source: string): Promise<void> {
  const rows = organisations.map(({ population: _, ...organisation }) => ({ id: newId(), ...organisation }));
  const figures = organisations.flatMap(({ code, population }) => population.map((figure) => ({ code, source, ...figure })));
  await client().$transaction([
    client().$executeRaw`
      INSERT INTO "Organisation" AS known (id, kind, code, name, "countyCode", "countyName")
      SELECT id, kind::"OrganisationKind", code, name, "countyCode", "countyName" FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS given (id uuid, kind text, code text, name text, "countyCode" text, "countyName" text)
      ON CONFLICT (code) DO UPDATE
        SET kind = excluded.kind, name = excluded.name, "countyCode" = excluded."countyCode", "countyName" = excluded."countyName"
        WHERE (known.kind, known.name, known."countyCode", known."countyName")
          IS DISTINCT FROM (excluded.kind, excluded.name, excluded."countyCode", excluded."countyName")`,
    client().$executeRaw`
      INSERT INTO "PopulationFigure" AS known ("organisationId", "asOf", count, source)
      SELECT o.id, given."asOf", given.count, given.source FROM jsonb_to_recordset(${JSON.stringify(figures)}::jsonb)
        AS given (code text, "asOf" date, count int, source text) JOIN "Organisation" o USING (code)
      ON CONFLICT ("organisationId", "asOf") DO UPDATE SET count = excluded.count, source = excluded.source
        WHERE (known.count, known.source) IS DISTINCT FROM (excluded.count, excluded.source)`,
  ]);
}

/** The organisation, or null. */
export async function findOrganisation(tx: Tx, id: string) {
  return tx.organisation.findUnique({ where: { id }, select: { id: true, kind: true, name: true } });
}

/** The municipalities of a county, by name. */
export async function organisationsOfCounty(tx: Tx, countyCode: string): Promise<{ id: string; name: string }[]> {
  return tx.organisation.findMany({ where: { kind: "municipality", countyCode }, orderBy: { name: "asc" }, select: { id: true, name: true } });
}

/** An organisation of that name, whatever capitals it is written with, or null. */
export async function organisationByName(tx: Tx, name: string) {
  return tx.organisation.findFirst({ where: { name: { equals: name, mode: "insensitive" } }, select: { id: true, name: true } });
}

/** Adds an organisation and gives its id. */
export async function createOrganisation(tx: Tx, organisation: { kind: OrganisationKind; name: string }): Promise<string> {
  const id = newId();
  await tx.organisation.create({ data: { id, ...organisation } });
  return id;
}

/** The ids of the organisations that have these codes with Statistics Sweden, by code. */
export async function organisationsByCode(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await tx.organisation.findMany({ where: { code: { in: [...codes] } }, select: { id: true, code: true } });
  return new Map(found.map(({ id, code }) => [code ?? "", id]));
}

/** How many of these organisations there are. */
export async function countKnown(tx: Tx, ids: readonly string[]): Promise<number> {
  return tx.organisation.count({ where: { id: { in: [...ids] } } });
}

/** The names of organisations, by their ids. */
export async function organisationNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await tx.organisation.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  return new Map(found.map(({ id, name }) => [id, name]));
}
