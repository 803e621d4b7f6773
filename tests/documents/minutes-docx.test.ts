import { describe, expect, test } from "vitest";
import type { Minutes } from "#lib/domain/minutes/minutes.ts";
import { renderMinutesDocx } from "#lib/documents/docx/render-minutes-docx.ts";
import { boardMinutes } from "#tests/documents/board-minutes.ts";
import { demandingMinutes } from "#tests/documents/demanding-minutes.ts";
import { wordsOfEntries } from "#tests/documents/expected-text.ts";
import { readDocx } from "#tests/documents/read-docx.ts";
import { letters, plain } from "#tests/documents/read-pdf.ts";
import { section, text } from "#tests/documents/rich-text.ts";

// Word draws the marks of lists itself; "att" is text.
const marks = { bullet: "", number: () => "", that: "att" };
const read = async (minutes: Minutes) => readDocx(await renderMinutesDocx(minutes));

describe("the minutes as a DOCX", () => {
  test.each([
    ["a board meeting", boardMinutes],
    ["the less usual forms", demandingMinutes],
  ])("the §§ say all that the data says and nothing else: %s", async (_, minutes) => {
    const { paragraphs } = await read(minutes);
    const first = paragraphs.findIndex(({ style }) => style === "Heading1");

    expect(letters(paragraphs.slice(first).map((p) => p.text).join(" "))).toBe(letters(wordsOfEntries(minutes, marks)));
  });

  test("the cover tells what the data tells", async () => {
    const { paragraphs } = await read(boardMinutes);
    const cover = plain(paragraphs.slice(0, paragraphs.findIndex(({ style }) => style === "Heading1")).map((p) => p.text).join(" "));

    expect(cover).toContain("Plats Kommunförbundets kansli, Gånsviksvägen, Härnösand Tid 22 april 2010, kl. 09.00–12.00");
    expect(cover).toContain("Gudrun Nyström Kommunförbundet §§ 18, 19, 26 Malin Morell Kvalitetsverkstan, projektledare § 22");
    expect(cover).toMatch(/Utses att justera Håkan Bryngelsson Paragrafer 15–28 Underskrifter Sekreterare Maj Andersdotter Ordförande Göran Nordqvist Justerande Håkan Bryngelsson$/);
  });

  test("each § is a heading to go to, and the parts have styles to change", async () => {
    const { paragraphs, styles } = await read(demandingMinutes);
    const styled = (style: string) => paragraphs.filter((p) => p.style === style).map((p) => p.text);

    expect(styled("Heading1")).toEqual([
      "§ 5 Samordnare för IT-utveckling inom vård, omsorg och annan verksamhet",
      "§ 6 Tvist om en anställning",
      "§ 7 utgår",
      "§ 8 Val till styrgruppen",
      "§ 9 Fördjupad samverkan",
    ]);
    expect(styled("Att clause")).toHaveLength(10);
    expect(styled("Decision lead")).toEqual(["Styrelsen beslutar", "Styrelsen väljer", "Styrelsen beslutar"]);
    for (const { style } of paragraphs) if (style) expect(styles).toContain(`w:styleId="${style}"`);
    expect(styles).toContain('<w:lang w:val="sv-SE"');
  });

  test("a clause under a clause stands a step further in, a list in a list a level down", async () => {
    const { xml, paragraphs } = await read(demandingMinutes);
    const indents = [...xml.matchAll(/<w:pStyle w:val="Att clause"\/>.*?<w:ind [^>]*w:left="(\d+)"/gs)].map(([, left]) => Number(left));

    expect(new Set(indents).size).toBe(2);
    expect(indents.slice(0, 5).map((left) => left / indents[0]!)).toEqual([1, 2, 2, 2, 2]);
    expect(paragraphs.filter((p) => p.listLevel !== null).map((p) => p.listLevel)).toEqual([0, 1, 1, 0]);
  });

  test("page x (y) is counted by the word processor; numbers that run on through the year stand without a total", async () => {
    expect((await read(boardMinutes)).header).toContain("Sida {PAGE} ({NUMPAGES})");
    const running = await read(demandingMinutes);
    expect(running.header).toMatch(/Sida \{PAGE\}$/m);
    expect(running.xml).toContain('w:start="43"');
    expect(running.header).toContain("Utkast");
    expect(running.title).toBe("Protokoll, Styrelsen, 3 februari 2011 (utkast)");
  });

  test("characters that XML can't hold are left out, those that mean something to it are kept", async () => {
    const { paragraphs } = await read({ ...boardMinutes, entries: [section(1, "A & <b>", { text: text("x\u0000\u0008y\ud800 <w:t> 😀 &amp;") })] });

    expect(paragraphs.slice(-2).map((p) => p.text)).toEqual(["§ 1 A & <b>", "xy\ufffd <w:t> 😀 &amp;"]);
  });
});
