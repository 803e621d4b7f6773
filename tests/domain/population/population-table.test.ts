import { describe, expect, it, test } from "vitest";
import { readPopulationTable, totalsThatDiffer, yearsIn } from "#lib/domain/population/population-table.ts";
import { accepted } from "#lib/domain/refused.ts";

const read = (text: string) => accepted(readPopulationTable(text));
const inRows = (text: string) => read(text).map(({ code, name, year, count }) => `${code} ${name} ${year}: ${count}`);

describe("the table is read in each form it is exported in", () => {
  test.each([
    ["with a title, a column for each year and notes", '"Folkmängd efter region och år"\r\n\r\n"region","2009","2010"\r\n"2505 Arvidsjaur",6622,6529\r\n\r\n"Uppgifterna avser förhållandena den 31 december."\r\n'],
    ["with what is counted beside the year", '"region","Folkmängd 2009","Folkmängd 2010"\n"2505 Arvidsjaur","6622","6529"\n'],
    ["with a row for each year", '"region","år","Folkmängd"\n"2505 Arvidsjaur","2009",6622\n"2505 Arvidsjaur","2010",6529\n'],
    ["by semicolons, with spaces between the thousands", "region;2009;2010\n2505 Arvidsjaur;6 622;6\u00a0529\n"],
    ["by tabs, in English, with a mark of the encoding first", "\uFEFFregion\tPopulation 2009\tPopulation 2010\n2505 Arvidsjaur\t6622\t6529\n"],
    ["with a further column that says the same in every row", '"region","kön","2009","2010"\n"2505 Arvidsjaur","totalt",6622,6529\n'],
  ])("%s", (_, text) => {
    expect(inRows(text)).toEqual(["2505 Arvidsjaur 2009: 6622", "2505 Arvidsjaur 2010: 6529"]);
  });

  it("and has its years, the latest first", () => {
    expect(yearsIn(read("region;2009;2010\n2505 Arvidsjaur;6622;6529"))).toEqual([2010, 2009]);
  });

  it("leaves out what has no figure", () => {
    expect(inRows("region;2009;2010\n2505 Arvidsjaur;..;6529")).toEqual(["2505 Arvidsjaur 2010: 6529"]);
  });

  it("keeps a separator and a quotation mark within a name", () => {
    expect(inRows('"region","2010"\n"2505 Arvids,""jaur""",6529')).toEqual(['2505 Arvids,"jaur" 2010: 6529']);
  });
});

describe("it is refused", () => {
  test.each([
    ["where no column is the region", "ort,2010\n2505 Arvidsjaur,6529", "population.noRegionColumn"],
    ["with regions that have no code", "region,2010\nArvidsjaur,6529", "population.noRegions"],
    ["without a year", "region,folkmängd\n2505 Arvidsjaur,6529", "population.noYears"],
    ["without a single figure", "region,2010\n2505 Arvidsjaur,..", "population.noFigures"],
    ["when empty", "", "population.noRegionColumn"],
  ])("%s", (_, text, code) => {
    expect(readPopulationTable(text)).toMatchObject({ code });
  });

  it("where a row is a part of the population, naming what it is divided by", () => {
    const bySex = '"region","kön","2010"\n"2505 Arvidsjaur","män",3300\n"2505 Arvidsjaur","kvinnor",3229';
    expect(readPopulationTable(bySex)).toMatchObject({ code: "population.brokenDown", facts: { column: "kön" } });
    const byAge = '"region","ålder","år","Folkmängd"\n"2505 Arvidsjaur","0 år","2010",60\n"2505 Arvidsjaur","1 år","2010",61';
    expect(readPopulationTable(byAge)).toMatchObject({ code: "population.brokenDown", facts: { column: "ålder" } });
  });
});

describe("the totals that the table prints", () => {
  const table = (county: number) => read(`region;2009;2010\n00 Riket;..;9690\n25 Norrbottens län;1;${county}\n2505 Arvidsjaur;1;6529\n2506 Arjeplog;..;3161`);

  it("are silent when the municipalities make them", () => {
    expect(totalsThatDiffer(table(9690), 2010)).toEqual([]);
  });

  it("are told when they don't, for that year alone", () => {
    expect(totalsThatDiffer(table(9700), 2010)).toEqual([{ name: "Norrbottens län", printed: 9700, summed: 9690 }]);
    expect(totalsThatDiffer(table(9700), 2009)).toEqual([]);
  });

  it("say nothing of a county whose municipalities aren't there", () => {
    expect(totalsThatDiffer(read("region;2010\n24 Västerbottens län;259286\n2505 Arvidsjaur;6529"), 2010)).toEqual([]);
  });
});
