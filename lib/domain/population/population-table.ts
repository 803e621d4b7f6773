import { Refused } from "../refused.ts";
import { readSeparatedValues } from "./separated-values.ts";

/** A region of the table: its code with Statistics Sweden (00 the country, two figures a county, four a municipality). */
export type RegionCount = Readonly<{ code: string; name: string; year: number; count: number }>;

/** A total that the table prints, and what its municipalities make together. */
export type DifferingTotal = Readonly<{ name: string; printed: number; summed: number }>;

const regionHeader = /^(region|kommun|municipality)$/i;
const yearHeader = /^(år|tid|year|time)$/i;
const yearWithin = /(?<!\d)(?:1[89]|2\d)\d\d(?!\d)/;
const regionCell = /^(\d{2}|\d{4})\s+(.+)$/;

/**
 * The figures of a table that Statistics Sweden's database has exported, "Folkmängd efter region och år", in any of the
 * forms it has: a column for each year ("2010" or "Folkmängd 2010") or a row for each region and year; separated by comma,
 * semicolon or tab; with the table's title above it and notes below. Refuses what isn't such a table, and one that is broken
 * down further (by sex, say), since no row of it is then the whole population.
 */
export function readPopulationTable(text: string): readonly RegionCount[] | Refused {
  const rows = readSeparatedValues(text);
  const top = rows.findIndex((cells) => cells.some((cell) => regionHeader.test(cell)));
  const header = rows[top];
  if (!header) return new Refused("population.noRegionColumn");
  const regionAt = header.findIndex((cell) => regionHeader.test(cell));
  const body = rows.slice(top + 1).filter((cells) => regionCell.test(cells[regionAt] ?? ""));
  if (body.length === 0) return new Refused("population.noRegions");

  const read = header.some((cell) => yearHeader.test(cell)) ? rowForEachYear(header, regionAt, body) : columnForEachYear(header, regionAt, body);
  if (read instanceof Refused) return read;
  return read.length > 0 ? read : new Refused("population.noFigures");
}

function columnForEachYear(header: readonly string[], regionAt: number, body: readonly (readonly string[])[]) {
  const years = header.flatMap((cell, at) => (at !== regionAt && yearWithin.test(cell) ? [{ at, year: Number(yearWithin.exec(cell)![0]) }] : []));
  if (years.length === 0) return new Refused("population.noYears");
  const others = header.map((_, at) => at).filter((at) => at !== regionAt && !years.some((year) => year.at === at));
  return brokenDown(header, others, body) ?? years.flatMap(({ at, year }) => body.flatMap((cells) => countOf(cells[regionAt]!, year, cells[at])));
}

function rowForEachYear(header: readonly string[], regionAt: number, body: readonly (readonly string[])[]) {
  const yearAt = header.findIndex((cell) => yearHeader.test(cell));
  const countAt = header.length - 1;
  const others = header.map((_, at) => at).filter((at) => ![regionAt, yearAt, countAt].includes(at));
  return brokenDown(header, others, body) ?? body.flatMap((cells) => countOf(cells[regionAt]!, Number(cells[yearAt]), cells[countAt]));
}

/** A further column does no harm while it says the same in every row ("kön": "totalt"). */
function brokenDown(header: readonly string[], others: readonly number[], body: readonly (readonly string[])[]): Refused | undefined {
  const split = others.find((at) => new Set(body.map((cells) => cells[at])).size > 1);
  return split === undefined ? undefined : new Refused("population.brokenDown", { column: header[split]! });
}

/** A cell without a figure ("..") says nothing of that year. */
function countOf(region: string, year: number, cell: string | undefined): RegionCount[] {
  const [, code = "", name = ""] = regionCell.exec(region)!;
  const figures = (cell ?? "").replace(/\s/gu, "");
  return /^\d{1,9}$/.test(figures) && Number.isInteger(year) ? [{ code, name, year, count: Number(figures) }] : [];
}

/** The years that the table has figures for, the latest first. */
export function yearsIn(counts: readonly RegionCount[]): readonly number[] {
  return [...new Set(counts.map(({ year }) => year))].toSorted((a, b) => b - a);
}

/** The totals of a year, for counties and the country, that aren't what their municipalities in the table make together. */
export function totalsThatDiffer(counts: readonly RegionCount[], year: number): readonly DifferingTotal[] {
  const ofYear = counts.filter((count) => count.year === year);
  const municipalities = ofYear.filter(({ code }) => code.length === 4);
  return ofYear
    .filter(({ code }) => code.length === 2)
    .flatMap(({ code, name, count: printed }) => {
      const under = municipalities.filter((municipality) => code === "00" || municipality.code.startsWith(code));
      const summed = under.reduce((sum, { count }) => sum + count, 0);
      return under.length > 0 && summed !== printed ? [{ name, printed, summed }] : [];
    });
}
