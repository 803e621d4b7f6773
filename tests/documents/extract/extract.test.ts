import { describe, expect, test } from "vitest";
import type { Extract } from "#lib/documents/extract/printed-extract.ts";
import { printedExtract } from "#lib/documents/extract/printed-extract.ts";
import { renderExtractDocx, renderExtractPdf } from "#lib/documents/extract/render-extract.ts";
import { sealedContent } from "#lib/documents/seal/sealed-content.ts";
import { boardMinutes } from "#tests/documents/board-minutes.ts";
import { demandingMinutes } from "#tests/documents/demanding-minutes.ts";
import { printedMarks, wordsOfEntries } from "#tests/documents/expected-text.ts";
import { readDocx } from "#tests/documents/read-docx.ts";
import { letters, plain, readPdf } from "#tests/documents/read-pdf.ts";

const approval: Extract["approval"] = {
  atOnce: false,
  day: "2010-05-04",
  version: 2,
  signedBy: [
    { capacity: "secretary", name: "Maj Andersdotter" },
    { capacity: "adjuster", name: "Håkan Bryngelsson" },
  ],
};
const extractOf = (number: number, minutes = boardMinutes): Extract => ({ minutes, number, approval, errata: [] });
const digestOf = (number: number) => sealedContent(boardMinutes, []).paragraphs.find((each) => each.number === number)!.digest;

describe("an extract from the minutes", () => {
  test("says whose it is and when, who decided, the § and nothing of the others, and how it was approved", async () => {
    const { pages } = await readPdf(await renderExtractPdf(extractOf(21), { standard: "a-2a" }));
    const one = { ...boardMinutes, entries: boardMinutes.entries.filter(({ number }) => number === 21) };

    expect(letters(pages.join(""))).toBe(
      letters(`Kommunförbundet Västernorrland Protokollsutdrag Styrelsemöte, Kommunförbundet Västernorrland
        Plats Kommunförbundets kansli, Gånsviksvägen, Härnösand Tid 22 april 2010, kl. 09.00–12.00
        Beslutande Göran Nordqvist ordförande Håkan Bryngelsson Sven-Olof Dahlin Elsa Lagerås Eva Lindmark
        Lars-Göran Norell Lennart Östman Torsten Tegnér ${wordsOfEntries(one, printedMarks)}
        Justering Protokollet är justerat 4 maj 2010 av Maj Andersdotter (sekreterare) och Håkan Bryngelsson (justerande). Version 2.
        Paragrafens fingeravtryck ${digestOf(21)}`),
    );
  });

  test("of a § approved at once it says so", () => {
    const { closing } = printedExtract({ ...extractOf(21), approval: { ...approval, atOnce: true } });
    expect(closing[0]!.lines).toEqual([
      "Paragrafen är omedelbart justerad 4 maj 2010 av Maj Andersdotter (sekreterare) och Håkan Bryngelsson (justerande). Version 2.",
    ]);
  });

  test("of those deciding only those who took part in this § are named", () => {
    const decidingOn = (number: number, minutes = demandingMinutes) =>
      printedExtract(extractOf(number, minutes)).cover.rows.flatMap(({ people }) => people).map(({ name, span }) => (span ? `${name}, ${span}` : name));
    const unrecused = { ...demandingMinutes, deciding: demandingMinutes.deciding.map((member) => ({ ...member, span: "kl. 09.00–10.15" })) };

    expect(decidingOn(5)).toEqual([]);
    expect(decidingOn(8)).toEqual(["Astrid Öhman", "Birger Ålund"]);
    expect(decidingOn(9)).toEqual(["Astrid Öhman"]);
    expect(decidingOn(9, unrecused)).toEqual(["Astrid Öhman, kl. 09.00–10.15", "Birger Ålund, kl. 09.00–10.15"]);
  });

  test.each(["a-2a", "ua-1"] as const)("the file is tagged, has its § in the title, and is the same each time: %s", async (standard) => {
    const pdf = await renderExtractPdf(extractOf(21), { standard });
    expect(await readPdf(pdf)).toMatchObject({ tagged: true, language: "sv-SE", title: "Protokollsutdrag, Styrelsen, 22 april 2010, § 21", roles: { H1: 1 } });
    expect((await renderExtractPdf(structuredClone(extractOf(21)), { standard })).equals(pdf)).toBe(true);
  });

  test("the DOCX says the same", async () => {
    const { paragraphs } = readDocx(await renderExtractDocx(extractOf(21)));
    const { pages } = await readPdf(await renderExtractPdf(extractOf(21), { standard: "a-2a" }));

    expect(letters(paragraphs.map(({ text }) => text).join(""))).toBe(letters(pages.join("")));
    expect(paragraphs.filter(({ style }) => style === "Heading1").map(({ text }) => plain(text))).toEqual([
      "§ 21 Utökat bidrag till Coompanion Västernorrland enligt samarbetsavtal",
    ]);
  });

  test("there is none of a number without a §", () => {
    expect(() => printedExtract(extractOf(27))).toThrow(/§ 27/);
    expect(() => printedExtract(extractOf(99))).toThrow(/§ 99/);
  });
});
