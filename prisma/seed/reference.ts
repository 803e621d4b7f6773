import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ReferenceOrganisation, saveReference } from "#lib/data/organisation.ts";
import { municipalityName, regionNames } from "./names.ts";

const source = "SCB, folkmängd i Sveriges kommuner";
const days = { population2009: "2009-12-31", population2010: "2010-12-31", population2020: "2020-12-31" } as const;

type Row = { code: string; name: string; countyCode: string; county: string } & Record<keyof typeof days, string>;

/**
 * Loads Sweden's 290 municipalities and 21 regions with their inhabitants on three days, from Statistics Sweden (SCB).
 * Run at every start of every installation: what is there already is left as it is.
 */
export async function loadReferenceData(): Promise<void> {
  await saveReference(referenceOrganisations(), source);
}

/** The municipalities, and after them the regions with the inhabitants of their municipalities together. */
export function referenceOrganisations(): ReferenceOrganisation[] {
  const rows = readRows();
  return [...rows.map(municipality), ...[...Map.groupBy(rows, (row) => row.countyCode)].map(([code, county]) => region(code, county))];
}

function readRows(): Row[] {
  const [head = "", ...lines] = readFileSync(join(import.meta.dirname, "municipalities.csv"), "utf8").trim().split(/\r?\n/);
  const columns = head.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(columns.map((column, index) => [column, cells[index]])) as Row;
  });
}

function municipality(row: Row): ReferenceOrganisation {
  return {
    kind: "municipality",
    code: row.code,
    name: municipalityName(row.name),
    countyCode: row.countyCode,
    countyName: row.county,
    population: figures((column) => Number(row[column])),
  };
}

function region(code: string, county: readonly Row[]): ReferenceOrganisation {
  const name = regionNames[code];
  if (!name) throw new Error(`no region is known for county ${code}`);
  return {
    kind: "region",
    code,
    name,
    countyCode: code,
    countyName: county[0]!.county,
    population: figures((column) => county.reduce((sum, row) => sum + Number(row[column]), 0)),
  };
}

function figures(countOf: (column: keyof typeof days) => number) {
  return Object.entries(days).map(([column, asOf]) => ({ asOf, count: countOf(column as keyof typeof days) }));
}
