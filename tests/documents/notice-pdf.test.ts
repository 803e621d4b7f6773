import { PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { renderMinutesPdf } from "#lib/documents/minutes/render-minutes-pdf.ts";
import { withoutSecretItems } from "#lib/documents/notice/notice.ts";
import type { Notice } from "#lib/documents/notice/notice.ts";
import { renderNoticePdf } from "#lib/documents/notice/render-notice-pdf.ts";
import { boardMinutes } from "#tests/documents/board-minutes.ts";
import { agendaItem, boardNotice } from "#tests/documents/board-notice.ts";
import { letters, plain, readPdf } from "#tests/documents/read-pdf.ts";
import type { ReadPdf } from "#tests/documents/read-pdf.ts";

let agreement: Uint8Array;
let budget: Uint8Array;
let notice: Notice;
let read: ReadPdf;

beforeAll(async () => {
  agreement = await renderMinutesPdf(boardMinutes, { standard: "a-2a" });
  budget = await landscape(["Landstingets budget", "Andra sidan"]);
  notice = boardNotice({ agreement, budget });
  read = await readPdf(await renderNoticePdf(notice));
});

describe("the notice of meeting", () => {
  test("its first page tells when, where and what, with late and withdrawn items marked", () => {
    expect(plain(read.pages[0]!)).toBe(
      plain(`Kommunförbundet Västernorrland Kallelse Styrelsens sammanträde, Kommunförbundet Västernorrland
        Plats Kommunförbundets kansli, Gånsviksvägen, Härnösand Tid torsdag 22 april 2010, kl. 09.00–12.00
        Kallelse från Göran Nordqvist, ordförande Meddelande Anmäl förhinder till kansliet senast den 19 april.
        Föredragningslista, version 2 1 Sammanträdet öppnas 2 Dagordning
        3 Utökat bidrag till Coompanion Västernorrland Föredragande: Gustav Orrling
        4 Överläggningar om IT-samverkan mellan länets kommuner Tillkommen Föredragande: Carl Wallgren
        5 Tvist om en anställning 6 Studieresa Utgår 7 Information och delgivningar`),
    );
  });

  test("the items are unfolded with their proposals and documents", () => {
    expect(letters(read.pages[1]!)).toBe(
      letters(`3 Utökat bidrag till Coompanion Västernorrland Dnr 2008.012-0 Föredragande: Gustav Orrling
        Kansliets förslag att behålla grundbidraget att tillstyrka samarbetsavtalet att det gäller till och med 2011-12-31
        Handlingar Samarbetsavtal sida 3 Kalkyl.xlsx bifogas separat
        4 Överläggningar om IT-samverkan mellan länets kommuner Dnr 2010.013-0 Föredragande: Carl Wallgren
        Handlingar Landstingets IT-budget sida 8
        5 Tvist om en anställning Dnr 2010.014-2 Sekretess, OSL 39 kap. 2 § Kansliets förslag att avslå begäran`),
    );
  });

  test("the documents follow page by page, where the text says that they begin", () => {
    expect(read.pages).toHaveLength(2 + 5 + 2);
    expect(read.pages[2]).toContain("Protokoll");
    expect(read.pages[7]).toContain("Landstingets budget");
    expect(read.pages[8]).toContain("Andra sidan");
    expect(read.artifacts.slice(0, 2).map((head) => /Sida.*$/.exec(plain(head))?.[0])).toEqual(["Sida 1 (9)", "Sida 2 (9)"]);
  });

  test("a bookmark leads to each item and each document", () => {
    const leaf = (title: string, page: number) => ({ title, page, items: [] });
    expect(read.bookmarks).toEqual([
      leaf("Kallelse", 1),
      leaf("1. Sammanträdet öppnas", 1),
      leaf("2. Dagordning", 1),
      { ...leaf("3. Utökat bidrag till Coompanion Västernorrland", 2), items: [leaf("Samarbetsavtal", 3)] },
      { ...leaf("4. Överläggningar om IT-samverkan mellan länets kommuner", 2), items: [leaf("Landstingets IT-budget", 8)] },
      leaf("5. Tvist om en anställning", 2),
      leaf("6. Studieresa", 1),
      leaf("7. Information och delgivningar", 1),
    ]);
  });

  test("the file has title and language, claims no archive standard, and is the same for the same notice", async () => {
    expect(read).toMatchObject({ title: "Kallelse, Styrelsen, torsdag 22 april 2010", language: "sv-SE", tagged: true, standard: null });
    const [first, second] = [await renderNoticePdf(notice), await renderNoticePdf(boardNotice({ agreement, budget }))];
    expect(second.equals(first)).toBe(true);
  });

  test("of a secret item only the number is left for those whom it may not reach", async () => {
    const open = await readPdf(await renderNoticePdf(withoutSecretItems(notice)));

    expect(plain(open.pages[0]!)).toContain("5 Sekretessbelagd punkt 6");
    expect(JSON.stringify(open)).not.toMatch(/Tvist|2010\.014-2|avslå/);
  });
});

describe("documents that are not as they should be", () => {
  const withDocument = (pdf: Uint8Array): Notice => ({
    ...notice,
    items: [agendaItem(1, "Ärende", { documents: [{ title: "Handling", pdf }] })],
  });

  test.each([
    ["damaged", async () => new TextEncoder().encode("%PDF-1.7\nnot much of a file")],
    ["empty", async () => new Uint8Array()],
    ["without pages", async () => (await PDFDocument.create()).save({ addDefaultPage: false })],
    ["locked", async () => locked()],
  ])("one that is %s is named and not included", async (_, bytes) => {
    const { pages, bookmarks } = await readPdf(await renderNoticePdf(withDocument(await bytes())));

    expect(pages).toHaveLength(2);
    expect(plain(pages[1]!)).toContain("Handling bifogas separat");
    expect(bookmarks[1]).toEqual({ title: "1. Ärende", page: 2, items: [] });
  });

  test("a page brings nothing that runs by itself, nor keys into another file's structure", async () => {
    const file = await PDFDocument.create();
    const { node } = file.addPage();
    node.set(PDFName.of("StructParents"), file.context.obj(0));
    const runs = { AA: { O: { S: "JavaScript", JS: PDFString.of("app.alert(1)") } } };
    node.set(PDFName.of("AA"), file.context.obj(runs.AA));
    node.addAnnot(file.context.register(file.context.obj({ Type: "Annot", Subtype: "Text", Rect: [0, 0, 9, 9], StructParent: 1, ...runs })));
    const rendered = await PDFDocument.load(await renderNoticePdf(withDocument(await file.save())));

    const page = rendered.getPage(2).node;
    expect(page.has(PDFName.of("StructParents"))).toBe(false);
    expect(page.has(PDFName.of("AA"))).toBe(false);
    expect(String(page.Annots()?.lookup(0))).toMatch(/Subtype \/Text/);
    expect(String(page.Annots()?.lookup(0))).not.toMatch(/StructParent|AA/);
    expect(rendered.getPage(0).node.has(PDFName.of("StructParents"))).toBe(true);
  });
});

async function landscape(words: string[]): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  file.setCreationDate(new Date(0));
  file.setModificationDate(new Date(0));
  for (const line of words) file.addPage([842, 595]).drawText(line, { x: 50, y: 500 });
  return file.save();
}

async function locked(): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  file.addPage();
  file.encrypt({ userPassword: "hemligt" });
  return file.save();
}
