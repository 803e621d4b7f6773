import { describe, expect, it } from "vitest";
import { findPersonalData } from "#lib/domain/publication/personal-data.ts";

// The numbers are invented for testing by Skatteverket, or have no person.
describe("is warned of", () => {
  it.each([
    ["a personal identity number", "Ansökan av 640823-3234 avslås.", "personalNumber", "640823-3234"],
    ["one with the century", "född 19640823-3234", "personalNumber", "19640823-3234"],
    ["one without a hyphen", "nr 196408233234 i registret", "personalNumber", "196408233234"],
    ["one of somebody over a hundred", "tant Agda, 121212+1212", "personalNumber", "121212+1212"],
    ["a coordination number", "samordningsnummer 701063-2391", "personalNumber", "701063-2391"],
    ["a mobile number", "Ring 070-174 06 05 om frågor.", "phone", "070-174 06 05"],
    ["a number of a town", "tfn 0611-55 78 00", "phone", "0611-55 78 00"],
    ["a number with the country's", "+46 8 465 004 04", "phone", "+46 8 465 004 04"],
    ["a number with (0)", "+46 (0)611 557 800", "phone", "+46 (0)611 557 800"],
    ["an e-mail address", "svar till anna.ask@ådalen.example.se senast fredag", "email", "anna.ask@ådalen.example.se"],
    ["a street address", "boende på Storgatan 12 A i Kramfors", "address", "Storgatan 12 A"],
    ["a road of two words", "Norra vägen 3", "address", "Norra vägen 3"],
    ["a town of the post", "871 31 Härnösand", "address", "871 31 Härnösand"],
    ["a box", "Box 1234", "address", "Box 1234"],
  ])("%s", (_, text, kind, found) => {
    expect(findPersonalData(text)).toContainEqual({ kind, found });
  });
});

describe("is left in peace", () => {
  it.each([
    ["a number whose check digit is wrong", "640823-3235"],
    ["a registration number", "KS 2012/172 51 och 2010.013-0"],
    ["a sum", "350 000 kr för 2010, 1 435 000 kr därefter, 90 tkr"],
    ["days and times", "2010-04-22 kl. 09.00–12.00, §§ 15–28"],
    ["a law", "kommunallagen 2017:725, 5 kap. 69 §"],
    ["a word that only ends as a street does", "på vägen 2010 sågs flera gränder"],
    ["an ordinary decision", "Styrelsen beslutar att tillstyrka samarbetsavtalet för åren 2010–2012."],
  ])("%s", (_, text) => {
    expect(findPersonalData(text)).toEqual([]);
  });
});

it("tells each once, in the order of the text", () => {
  const text = "Anna (070-174 06 05, anna@example.se) och igen 070-174 06 05.";
  expect(findPersonalData(text).map(({ kind }) => kind)).toEqual(["phone", "email"]);
});
