import { describe, expect, test } from "vitest";
import type { Minutes } from "#lib/domain/minutes/minutes.ts";
import type { Block, ListItem, RichText, TableRow } from "#lib/domain/text/rich-text.ts";
import { renderMinutesPdf } from "#lib/documents/minutes/render-minutes-pdf.ts";
import { boardMinutes } from "#tests/documents/board-minutes.ts";
import { letters, plain, positions, readPdf } from "#tests/documents/read-pdf.ts";
import { clause, decided, paragraph, section, text } from "#tests/documents/rich-text.ts";

const doc = (...content: Block[]): RichText => ({ type: "doc", content });
const holding = (body: RichText): Minutes => ({ ...boardMinutes, entries: [section(1, "Prov", { text: body })] });
const read = async (minutes: Minutes) => readPdf(await renderMinutesPdf(minutes, { standard: "a-2a" }));

describe("minutes that strain the page", () => {
  test("with nothing in them but a name", async () => {
    const bare: Minutes = {
      ...boardMinutes,
      place: "",
      sittings: [],
      deciding: [],
      others: [],
      adjusters: [],
      signatures: [],
      entries: [],
    };
    const { pages, bookmarks } = await read(bare);

    expect(pages.map(plain)).toEqual(["Kommunförbundet Västernorrland Protokoll Styrelsemöte, Kommunförbundet Västernorrland"]);
    expect(bookmarks).toEqual([]);
  });

  test("with empty parts", async () => {
    const empty: Block[] = [
      paragraph(""),
      { type: "bulletList", content: [] },
      { type: "orderedList", content: [{ type: "listItem", content: [] }] },
      { type: "table", content: [] },
      { type: "table", content: [{ type: "tableRow", content: [] }] },
      { type: "table", content: [{ type: "tableRow", content: [{ type: "tableCell", content: [] }] }] },
    ];
    const minutes = holding(doc(...empty, paragraph("Slut.")));
    minutes.entries.push(section(2, "", { decisions: [decided()], proposals: [{ source: "", clauses: [clause("")] }] }));

    expect(letters((await read(minutes)).pages[1]!)).toBe(letters("§ 1 Prov 1. Slut. § 2 att Styrelsen beslutar"));
  });

  test("with words longer than a line, in text, titles, clauses, tables and names", async () => {
    const long = "abcdefghij".repeat(30);
    const row = (cell: string): TableRow => ({
      type: "tableRow",
      content: Array.from({ length: 12 }, () => ({ type: "tableCell", content: [paragraph(cell)] })),
    });
    const minutes: Minutes = {
      ...boardMinutes,
      others: [{ name: long, affiliation: long, capacity: null, remote: false, span: long }],
      entries: [
        section(1, long, {
          text: doc(paragraph(long), { type: "table", content: [row("abcdefghijklmnopqrstuvwxyz"), row("1")] }),
          decisions: [decided(clause(long, clause(long, clause(long))))],
          attachments: [{ label: long, title: long }],
        }),
      ],
    };

    expect(await outsideThePaper(minutes)).toEqual([]);
  });

  test("with addresses: wherever the line ends, they are parted after a sign, and nothing is put into them", async () => {
    const addresses = ["https://attsats.vasternorrland.example/sv/minutes/regionalasamverkansstyrelsen/2010-04-22/18", "https://samverkansstyrelsen.example"];
    const before = Array.from({ length: 30 }, (_, count) => "än ".repeat(count));
    const { pages } = await read(holding(doc(...addresses.flatMap((address) => before.map((words) => paragraph(`${words}${address}`))))));
    const lines = pages.join("\n").split("\n").map((line) => line.trim());
    const begun = lines.filter((line) => line.includes("https:"));
    expect(begun).toHaveLength(60);
    expect(begun.filter((line) => !/[/.]$|\/18$|example$/.test(line))).toEqual([]);
    expect(lines.filter((line) => line.endsWith("-"))).toEqual([]);
  });

  test("with a hundred members and a hundred §§", async () => {
    const many: Minutes = {
      ...boardMinutes,
      deciding: Array.from({ length: 100 }, (_, i) => ({ ...boardMinutes.deciding[0]!, name: `Ledamot nummer ${i + 1}` })),
      entries: Array.from({ length: 100 }, (_, i) => ({ ...boardMinutes.entries[3 + (i % 8)]!, number: i + 1 })),
    };
    const { pages, bookmarks } = await read(many);

    expect(bookmarks).toHaveLength(100);
    expect(pages.join()).toContain("Ledamot nummer 100");
    expect(await outsideThePaper(many)).toEqual([]);
  });

  test("no § heading is left at the foot of a page, wherever the text before it happens to end", async () => {
    // Sixty §§, each some lines longer than the one before, so that headings fall at every height of the page.
    const entries = Array.from({ length: 60 }, (_, i) =>
      section(i + 1, `Rubrik ${i + 1}`, {
        registrationNumber: `${i + 1}`,
        text: text(...Array.from({ length: (i * 3) % 7 }, () => "Rad."), "Slut."),
        decisions: i % 2 ? [decided(clause("besluta"))] : [],
      }),
    );
    const { pages } = await read({ ...boardMinutes, entries });

    expect(pages.length).toBeGreaterThan(8);
    for (const page of pages.slice(1)) expect(plain(page)).toMatch(/(Rad\.|Slut\.|besluta)$/);
  });

  test("with lists ten deep", async () => {
    const nest = (depth: number): ListItem => ({
      type: "listItem",
      content: [paragraph(`Nivå ${depth}`), ...(depth < 10 ? [{ type: "bulletList" as const, content: [nest(depth + 1)] }] : [])],
    });
    const { pages } = await read(holding(doc({ type: "orderedList", attrs: { start: 1 }, content: [nest(1)] })));

    expect(pages[1]).toContain("Nivå 10");
  });

  test("with a table over several pages: its head is repeated on each", async () => {
    const cells = (type: "tableHeader" | "tableCell", ...words: string[]): TableRow => ({
      type: "tableRow",
      content: words.map((word) => ({ type, content: [paragraph(word)] })),
    });
    const rows = Array.from({ length: 90 }, (_, i) => cells("tableCell", `Kommun ${i + 1}`, `${i * 1000}`, ...(i === 3 ? ["extra"] : [])));
    const { pages, roles } = await read(holding(doc({ type: "table", content: [cells("tableHeader", "Namn", "Summa"), ...rows] })));

    expect(pages.join()).toContain("Kommun 90");
    expect(pages.length).toBeGreaterThan(3);
    // Told once to one who listens, shown on every page to one who looks.
    expect(roles.TH).toBe(3);
  });
});

describe("characters", () => {
  test("text is never taken for markup", async () => {
    const markup = "#panic[x] *inte fet* _kursiv_ $x$ @ref <label> // kommentar /* här */ = Rubrik \\ ~ - `kod` [a](b)";
    const { pages, bookmarks } = await read({ ...holding(text(markup)), place: markup, signatures: [] });

    expect(letters(pages[1]!)).toBe(letters(`§ 1 Prov ${markup}`));
    expect(pages[0]).toContain("*inte fet* _kursiv_");
    expect(bookmarks).toHaveLength(1);
  });

  test("what the fonts have is printed as it was written", async () => {
    const words = "Čeakčačohkka, Þórður, Łódź, Ægir, Ørsted, Ñandú, Straße, Αθήνα, Київ, ”citat”, €, ≥, →, ½, 5 m²";
    expect(letters((await read(holding(text(words)))).pages[1]!)).toBe(letters(`§ 1 Prov ${words}`));
  });

  test("what they lack shows as a box, and what can't be seen is left out", async () => {
    const words = "a\u{1f600}b 漢 \u{e000} مرحبا c\u0000\u0007d\u200be\ufefff\ud800g A\u030a\u202eh";
    const { pages } = await read(holding(text(words)));

    expect(letters(pages[1]!)).toBe(letters("§ 1 Prov a□b □ □ □□□□□ c def□g Åh"));
  });

  test.each(["a-2a", "ua-1"] as const)("characters of every kind pass %s", async (standard) => {
    const codes = Array.from({ length: 0x2c00 }, (_, i) => i).filter((code) => code < 0x250 || code % 7 === 0);
    const every = String.fromCodePoint(...codes);

    // The typesetter refuses a file that would break its standard.
    await expect(renderMinutesPdf(holding(text(every)), { standard })).resolves.toBeInstanceOf(Buffer);
  });
});

/** The runs of text that begin or end outside the paper's width, less 15 mm at each side. */
async function outsideThePaper(minutes: Minutes): Promise<string[]> {
  const margin = (15 / 25.4) * 72;
  const found = await positions(await renderMinutesPdf(minutes, { standard: "a-2a" }));
  return found.filter(({ left, right }) => left < margin || right > 595.3 - margin).map(({ words }) => words);
}
