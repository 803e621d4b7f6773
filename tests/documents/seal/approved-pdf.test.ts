import { beforeAll, describe, expect, test } from "vitest";
import { renderMinutesPdf } from "#lib/documents/minutes/render-minutes-pdf.ts";
import type { ApprovedFile } from "#lib/documents/seal/render-approved-pdf.ts";
import { renderApprovedPdf } from "#lib/documents/seal/render-approved-pdf.ts";
import { sealedContent, sha256 } from "#lib/documents/seal/sealed-content.ts";
import { boardMinutes } from "#tests/documents/board-minutes.ts";
import { demandingMinutes } from "#tests/documents/demanding-minutes.ts";
import { plain, readPdf } from "#tests/documents/read-pdf.ts";
import type { ReadPdf } from "#tests/documents/read-pdf.ts";
import { approvedFile, approvedMinutes, enclosedIn, openKey } from "#tests/documents/seal/approved.ts";

let approved: ApprovedFile;
let read: ReadPdf;
beforeAll(async () => {
  approved = await approvedFile();
  read = await readPdf(approved.pdf);
});

describe("the approved file", () => {
  test("claims PDF/A-3a, is tagged, and has title, language and a bookmark to the approval", () => {
    expect(read).toMatchObject({ standard: "3A", tagged: true, language: "sv-SE", title: "Protokoll, Styrelsen, 22 april 2010" });
    expect(read.bookmarks.at(-1)).toEqual({ title: "Justering", page: read.pages.length, items: [] });
  });

  test("its body reads as the one that was signed, page by page and with the same page numbers", async () => {
    const body = await readPdf(await renderMinutesPdf(boardMinutes, { standard: "a-2a" }));

    expect(read.pages.slice(0, -1)).toEqual(body.pages);
    expect(read.artifacts.slice(0, -1)).toEqual(body.artifacts);
  });

  test("the last page tells who signed in what capacity, when and how, and what was to be noted", () => {
    const page = plain(read.pages.at(-1)!);

    expect(page).toContain("Sekreterare Maj Andersdotter 3 maj 2010 kl. 11.12, med lösenord");
    expect(page).toContain("Ordförande Göran Nordqvist, §§ 15–20 3 maj 2010 kl. 14.40, med e-legitimation");
    expect(page).toContain("Avvikande mening: § 18 är ofullständig.");
    expect(page).toContain("Justerande Håkan Bryngelsson På papper 3 maj 2010. Registrerat 4 maj 2010 kl. 09.00 av Maj Andersdotter.");
    expect(page).toContain("Version 2, förseglad 4 maj 2010 kl. 12.00 Bilagor Samarbetsavtal");
    expect(page).toContain(`Fingeravtryck ${approved.manifest.signed.match(/.{4}/g)!.join(" ")} Kod`);
    expect(page).toContain("Lämna filen eller koden på https://attsats.example/verify.");
    expect(page).toContain(`den publika nyckeln ${openKey.id}`);
  });

  test("encloses the manifest, the content and the file that was signed", async () => {
    const enclosed = await enclosedIn(approved.pdf);
    const { bodyPdf, attachments } = await approvedMinutes();
    const content = sealedContent(boardMinutes, attachments);

    expect([...enclosed.keys()].toSorted()).toEqual(["body.pdf", "content.json", "manifest.json"]);
    expect(enclosed.get("body.pdf")!.equals(bodyPdf)).toBe(true);
    expect(enclosed.get("content.json")!.toString()).toBe(content.text);
    expect(JSON.parse(enclosed.get("manifest.json")!.toString()).manifest).toEqual(approved.manifest);
    expect(approved.manifest).toMatchObject({
      association: "Kommunförbundet Västernorrland",
      meeting: ["2010-04-22"],
      version: 2,
      bodyPdf: sha256(bodyPdf),
      content: { digest: content.digest, paragraphs: content.paragraphs },
    });
  });

  test("is the same, byte by byte, when it is made again, whatever was set in between", async () => {
    await approvedFile(demandingMinutes);
    expect((await approvedFile()).pdf.equals(approved.pdf)).toBe(true);
  });

  test("in English its words are English, and without an address none is named", async () => {
    const { pdf } = await renderApprovedPdf({ ...(await approvedMinutes({ ...boardMinutes, language: "en" })), verifyAt: null }, openKey);
    const page = plain((await readPdf(pdf)).pages.at(-1)!);

    expect(page).toContain("Approval These minutes have been approved.");
    expect(page).not.toMatch(/Hand in the file|null/);
  });
});
