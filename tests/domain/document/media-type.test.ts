import { fileTypeFromBuffer } from "file-type";
import { describe, expect, test } from "vitest";
import { judgeMediaType } from "#lib/domain/document/media-type.ts";
import { Refused } from "#lib/domain/refused.ts";
import { anOfficeFile, bytes } from "./files.ts";

async function judged(sample: Uint8Array, fileName = "fil") {
  const detected = (await fileTypeFromBuffer(sample))?.mime ?? null;
  return judgeMediaType({ detected, sample, fileName });
}

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const odt = "application/vnd.oasis.opendocument.text";

describe("a file that a case takes", () => {
  test.each([
    ["a PDF", bytes("%PDF-1.7\n"), "application/pdf"],
    ["a PNG image", bytes("\x89PNG\r\n\x1a\n", [0, 0, 0, 13], "IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], "IDAT"), "image/png"],
    ["a photograph", bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], "JFIF"), "image/jpeg"],
    ["a GIF image", bytes("GIF89a"), "image/gif"],
    ["a WebP image", bytes("RIFF", [4, 0, 0, 0], "WEBPVP8 "), "image/webp"],
    ["a scanned TIFF", bytes([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0], [0, 0], [0, 0, 0, 0]), "image/tiff"],
    ["a Word document", anOfficeFile("word/document.xml", "[Content_Types].xml", docx), docx],
    ["an ODT document", anOfficeFile("content.xml", "mimetype", odt), odt],
    ["a text with Swedish letters", bytes("Ärendet läggs till handlingarna.\r\n\tÅ Ä Ö"), "text/plain"],
    ["a text that begins with a byte order mark", bytes([0xef, 0xbb, 0xbf], "Protokoll"), "text/plain"],
    ["a text that tells of markup", bytes("Skriv <html> först."), "text/plain"],
  ])("%s", async (_, sample, mediaType) => {
    expect(await judged(sample)).toBe(mediaType);
  });

  test("is judged by its content, not by its name", async () => {
    expect(await judged(bytes("%PDF-1.7\n"), "protokoll.exe")).toBe("application/pdf");
    expect(await judged(bytes("GIF89a"), "protokoll.pdf")).toBe("image/gif");
  });

  test("a long text may be cut in the middle of a letter; a short one that ends so is damaged", async () => {
    const long = bytes("a".repeat(4095), [0xc3]);
    expect(await judged(long)).toBe("text/plain");
    expect(await judged(bytes("a", [0xc3]))).toMatchObject({ facts: { found: "otherEncoding" } });
  });
});

describe("a file that is refused says what it is", () => {
  test.each([
    ["an old Word document", bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], new Array(600).fill(0)), "oldOffice"],
    ["an Excel sheet", anOfficeFile("xl/workbook.xml", "[Content_Types].xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), "office"],
    ["a Word document with macros", anOfficeFile("word/document.xml", "[Content_Types].xml", "application/vnd.ms-word.document.macroEnabled"), "office"],
    ["a zip archive", anOfficeFile("läs.txt", "mer.txt", "hej"), "archive"],
    ["an RTF text", bytes("{\\rtf1\\ansi}"), "richText"],
    ["a program for Windows", bytes("MZ", new Array(200).fill(1)), "program"],
    ["a program for Linux", bytes([0x7f], "ELF", new Array(200).fill(1)), "program"],
    ["a web page", bytes("\n <!-- sparad sida -->\n<!DOCTYPE html><html>"), "webPage"],
    ["a piece of a web page", bytes("<script>alert(1)</script>"), "webPage"],
    ["a drawing with script", bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), "drawing"],
    ["a shell script", bytes("#!/bin/sh\nrm -rf /\n"), "script"],
    ["a sound", bytes("ID3", [4, 0, 0, 0, 0, 0, 0], [0xff, 0xfb, 0x90, 0x64]), "sound"],
    ["text in another encoding", bytes([0xc5, 0xc4, 0xd6], " i Latin-1"), "otherEncoding"],
    ["text in UTF-16", bytes([0xff, 0xfe, 0x41, 0, 0xc5, 0]), "otherEncoding"],
    ["bytes that mean nothing", bytes([1, 2, 3, 0, 254, 255]), "binary"],
    ["text with control characters", bytes("a\x07b"), "binary"],
  ])("%s", async (_, sample, found) => {
    const refused = await judged(sample, "bilaga");
    expect(refused).toBeInstanceOf(Refused);
    expect(refused).toMatchObject({ code: "document.kindNotAccepted", facts: { found, fileName: "bilaga" } });
  });

  test("markup that was detected as such, drawings included", async () => {
    expect(judgeMediaType({ detected: "application/xml", sample: bytes("<?xml version='1.0'?>"), fileName: "f" })).toMatchObject({ facts: { found: "markup" } });
    expect(judgeMediaType({ detected: null, sample: bytes("<?xml version='1.0'?><svg>"), fileName: "f" })).toMatchObject({ facts: { found: "drawing" } });
    expect(judgeMediaType({ detected: "image/svg+xml", sample: bytes("x"), fileName: "f" })).toMatchObject({ facts: { found: "drawing" } });
  });

  test("a detection of plain text isn't believed without looking", () => {
    expect(judgeMediaType({ detected: "text/plain", sample: bytes("<html>"), fileName: "f" })).toMatchObject({ facts: { found: "webPage" } });
  });

  test.each([
    ["sida.HTML", "webPage"],
    ["bild.svg", "drawing"],
    ["kör.bat", "script"],
  ])("a text that calls itself %s", (fileName, found) => {
    expect(judgeMediaType({ detected: null, sample: bytes("helt vanlig text"), fileName })).toMatchObject({ facts: { found } });
  });

  test("an empty file", () => {
    expect(judgeMediaType({ detected: null, sample: new Uint8Array(), fileName: "tom.pdf" })).toMatchObject({
      code: "document.empty",
      facts: { fileName: "tom.pdf" },
    });
  });

  test("something known that nobody has thought of is named by its media type", () => {
    expect(judgeMediaType({ detected: "font/woff2", sample: bytes("wOF2"), fileName: "f" })).toMatchObject({
      facts: { found: "other", mediaType: "font/woff2" },
    });
  });
});
