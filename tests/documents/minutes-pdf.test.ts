import { describe, expect, test } from "vitest";
import type { Minutes } from "#lib/domain/minutes/minutes.ts";
import { withoutSecrets } from "#lib/domain/minutes/without-secrets.ts";
import { countMinutesPages, renderMinutesPdf } from "#lib/documents/minutes/render-minutes-pdf.ts";
import { boardMinutes } from "#tests/documents/board-minutes.ts";
import { demandingMinutes } from "#tests/documents/demanding-minutes.ts";
import { printedMarks, wordsOfEntries } from "#tests/documents/expected-text.ts";
import { letters, plain, readPdf } from "#tests/documents/read-pdf.ts";

const read = async (minutes: Minutes, standard: "a-2a" | "ua-1" = "a-2a") =>
  readPdf(await renderMinutesPdf(minutes, { standard }));

describe("the minutes as a PDF", () => {
  test("the cover tells what the data tells", async () => {
    const { pages } = await read(boardMinutes);

    expect(plain(pages[0]!)).toBe(
      plain(`Kommunförbundet Västernorrland Protokoll Styrelsemöte, Kommunförbundet Västernorrland
        Plats Kommunförbundets kansli, Gånsviksvägen, Härnösand
        Tid 22 april 2010, kl. 09.00–12.00
        Beslutande Göran Nordqvist ordförande Håkan Bryngelsson Sven-Olof Dahlin Elsa Lagerås Eva Lindmark
        Lars-Göran Norell Lennart Östman Torsten Tegnér
        Övriga deltagare Maj Andersdotter Kommunförbundet, sekreterare Gudrun Nyström Kommunförbundet §§ 18, 19, 26
        Malin Morell Kvalitetsverkstan, projektledare § 22 Gustav Orrling Kommunförbundet § 20
        Ebba Rönnkvist Kommunförbundet § 25 Carl Wallgren Kommunförbundet Åsa Clason-Norin Kommunförbundet
        Kerstin Allbäck Kommunförbundet
        Utses att justera Håkan Bryngelsson Paragrafer 15–28
        Underskrifter Sekreterare Maj Andersdotter Ordförande Göran Nordqvist Justerande Håkan Bryngelsson`),
    );
  });

  test.each([
    ["a board meeting", boardMinutes],
    ["the less usual forms", demandingMinutes],
    ["what is left for those whom no secret may reach", withoutSecrets(demandingMinutes)],
  ])("the §§ say all that the data says and nothing else: %s", async (_, minutes) => {
    const { pages } = await read(minutes);

    expect(letters(pages.slice(1).join("\n"))).toBe(letters(wordsOfEntries(minutes, printedMarks)));
  });

  test("a draft says so in its title, on the cover and on the edge of every page", async () => {
    const { title, pages, artifacts } = await read(demandingMinutes);

    expect(title).toBe("Protokoll, Styrelsen, 3 februari 2011 (utkast)");
    expect(plain(pages[0]!)).toContain("Utkast Protokoll");
    for (const artifact of artifacts) expect(letters(artifact)).toContain("UTKAST");
    expect((await read(boardMinutes)).artifacts.join()).not.toMatch(/U\s*T\s*K/);
  });

  test("the cover tells of days, adjournments, substitutes and shared chairs", async () => {
    const cover = plain((await read(demandingMinutes)).pages[0]!);

    expect(cover).toContain("Tid 3 februari 2011, kl. 13.00–17.00 ajournering kl. 14.30–14.45 4 februari 2011, kl. 08.30– Beslutande");
    expect(cover).toContain("Birger Ålund C, tjänstgörande ersättare för Dagny Ek, på distans §§ 5–8");
    expect(cover).toContain("Ordförande Astrid Öhman, §§ 5–8 Ordförande Cecilia Hamrin, § 9 Justerande Birger Ålund");
  });

  test("in English the form's words are English", async () => {
    const cover = plain((await read({ ...boardMinutes, language: "en" })).pages[0]!);

    expect(cover).toContain("Place Kommunförbundets kansli");
    expect(cover).toContain("Time 22 April 2010, 09:00–12:00 Deciding members Göran Nordqvist");
  });
});

describe("the file", () => {
  test.each([
    ["a-2a", "2A"],
    ["ua-1", "UA-1"],
  ] as const)("%s: it claims its standard, is tagged, has a title and a language", async (standard, claimed) => {
    const file = await read(demandingMinutes, standard);

    expect(file).toMatchObject({ standard: claimed, tagged: true, language: "sv-SE" });
    // Of list items, four are in the text; the proposal and the decision each have a clause with four under it.
    expect(file.roles).toMatchObject({ H1: 5, Table: 1, TH: 3, TD: 9, LI: 4 + 5 + 5 });
  });

  test("a bookmark leads to each §, the missing number too", async () => {
    const { bookmarks, pages } = await read(boardMinutes);

    expect(bookmarks.map(({ title }) => title)).toEqual(
      boardMinutes.entries.map((entry) =>
        entry.kind === "paragraph" ? `§ ${entry.number} ${entry.title}` : `§ ${entry.number} är inte använd`,
      ),
    );
    for (const { title, page } of bookmarks) expect(letters(pages[page - 1]!)).toContain(letters(title));
  });

  test("the same minutes give the same bytes, whatever was set in between", async () => {
    const first = await renderMinutesPdf(boardMinutes, { standard: "a-2a" });
    await renderMinutesPdf(demandingMinutes, { standard: "ua-1" });
    const second = await renderMinutesPdf(structuredClone(boardMinutes), { standard: "a-2a" });

    expect(second.equals(first)).toBe(true);
    expect((await renderMinutesPdf({ ...boardMinutes, place: "Sollefteå" }, { standard: "a-2a" })).equals(first)).toBe(false);
  });
});

describe("page numbers", () => {
  test("start anew with each meeting", async () => {
    const { artifacts, pageLabels, pages } = await read(boardMinutes);

    expect(artifacts.map(pageNumber)).toEqual(pages.map((_, i) => `Sida ${i + 1} (${pages.length})`));
    expect(pageLabels).toEqual(pages.map((_, i) => `${i + 1}`));
    expect(await countMinutesPages(boardMinutes)).toBe(pages.length);
  });

  test("or run on through the year", async () => {
    const { artifacts, pageLabels } = await read(demandingMinutes);

    expect(artifacts.map(pageNumber)).toEqual(["Sida 43 (45)", "Sida 44 (45)", "Sida 45 (45)"]);
    expect(pageLabels).toEqual(["43", "44", "45"]);
  });

  test("are as many wherever they begin, so that they can be counted before it is known", async () => {
    const pages = await countMinutesPages(demandingMinutes);
    expect(pages).toBe(3);
    expect(await countMinutesPages({ ...demandingMinutes, pages: { start: 1043, throughYear: true } })).toBe(pages);
  });
});

const pageNumber = (artifact: string): string | undefined => /Sida \d+ \(\d+\)/.exec(plain(artifact))?.[0];
