import { describe, expect, it } from "vitest";
import { checkLetter, isAddress, largestEnclosures, type LetterText, longestLetter, longestSubject } from "#lib/domain/letter/letter.ts";
import { Refused } from "#lib/domain/refused.ts";

const file = { fileName: "§ 12 utdrag.pdf", mediaType: "application/pdf", digest: "a".repeat(64), size: 1 };
const letter: LetterText = { to: { name: "Åsa Öberg", address: "asa@example.se" }, subject: "Protokoll att justera", text: "Hej!\n\nVänligen", enclosures: [file] };
const codeOf = (change: Partial<LetterText>) => {
  const checked = checkLetter({ ...letter, ...change });
  return checked instanceof Refused ? checked.code : "accepted";
};

describe("a letter can be sent", () => {
  it("as it is, with lines in its text", () => {
    expect(checkLetter(letter)).toEqual(letter);
  });

  it.each<[string, Partial<LetterText>, string]>([
    ["a line break in the subject", { subject: "Hej\r\nBcc: alla@example.se" }, "letter.headerBroken"],
    ["a line break in the name", { to: { name: "Åsa\nÖberg", address: "asa@example.se" } }, "letter.headerBroken"],
    ["a line break in a file's name", { enclosures: [{ ...file, fileName: "a\nb.pdf" }] }, "letter.headerBroken"],
    ["a line break in a file's kind", { enclosures: [{ ...file, mediaType: "text/plain\r\nX: y" }] }, "letter.headerBroken"],
    ["a name of 201 characters", { to: { name: "å".repeat(201), address: "asa@example.se" } }, "letter.addressWrong"],
    ["no subject", { subject: " " }, "letter.subjectLength"],
    ["too long a subject", { subject: "å".repeat(longestSubject + 1) }, "letter.subjectLength"],
    ["no text", { text: "\n" }, "letter.textLength"],
    ["too long a text", { text: "å".repeat(longestLetter + 1) }, "letter.textLength"],
    ["a file without name", { enclosures: [{ ...file, fileName: "" }] }, "letter.fileName"],
    ["files too large together", { enclosures: [{ ...file, size: largestEnclosures }, file] }, "letter.tooLarge"],
  ])("not with %s", (_, change, code) => {
    expect(codeOf(change)).toBe(code);
  });

  it("with as much as there may be", () => {
    expect(codeOf({ subject: "å".repeat(longestSubject), text: "å".repeat(longestLetter), enclosures: [{ ...file, size: largestEnclosures }] })).toBe("accepted");
  });
});

it.each([
  ["asa@example.se", true],
  ["asa.oberg+styrelse@post.example.se", true],
  ["asa@räksmörgås.se", true],
  ["asa", false],
  ["asa@example", false],
  ["asa@example.se, bo@example.se", false],
  ["Åsa <asa@example.se>", false],
  ["asa@example.se>", false],
  ["asa@@example.se", false],
  [`${"a".repeat(250)}@b.se`, false],
])("%s is an address: %s", (text, is) => {
  expect(isAddress(text)).toBe(is);
});
