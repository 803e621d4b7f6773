import { describe, expect, test } from "vitest";
import { linkExpires } from "#lib/domain/account/password-link.ts";
import { checkPassword } from "#lib/domain/account/password.ts";

const karin = { name: "Karin Lind-Öberg", email: "karin.lind@ådalen.example" };
const codeOf = (password: string) => {
  const result = checkPassword(password, karin);
  return typeof result === "string" ? "accepted" : result.code;
};

describe("a password", () => {
  test.each([
    "tre gröna paraplyer",
    "correct horse battery staple",
    "kZ7!pQ2#vT9x",
    "sommaren är kort men ljus",
    "Karin har en katt som heter Sixten",
    "åäöåäö ÅÄÖ ij",
  ])("of its own is accepted: %s", (password) => {
    expect(codeOf(password)).toBe("accepted");
  });

  test.each([
    ["elva tecken", "auth.passwordTooShort"],
    ["é".repeat(11).normalize("NFD"), "auth.passwordTooShort"],
    ["x1".repeat(501), "auth.passwordTooLong"],
    ["aaaaaaaaaaaaaaaa", "auth.passwordGuessed"],
    ["abababababab", "auth.passwordGuessed"],
    ["password1234!", "auth.passwordGuessed"],
    ["Lösenord2026", "auth.passwordGuessed"],
    ["Sommaren2024!", "auth.passwordGuessed"],
    ["qwertyuiop12", "auth.passwordGuessed"],
    ["123456789012", "auth.passwordGuessed"],
    ["sekreterare12", "auth.passwordGuessed"],
    ["karinlind1961", "auth.passwordOwnName"],
    ["Lind.Karin.61!", "auth.passwordOwnName"],
    ["Ådalen öberg 7", "auth.passwordOwnName"],
  ])("that %s is refused as %s", (password, code) => {
    expect(codeOf(password)).toBe(code);
  });

  test("is given back as it was written", () => {
    expect(checkPassword("  tre gröna paraplyer ", karin)).toBe("  tre gröna paraplyer ");
  });
});

describe("a link that sets a password holds", () => {
  const made = new Date("2010-04-22T07:00:00Z");
  test("for seven days as an invitation, for an hour as a reset", () => {
    expect(linkExpires(false, made)).toEqual(new Date("2010-04-29T07:00:00Z"));
    expect(linkExpires(true, made)).toEqual(new Date("2010-04-22T08:00:00Z"));
  });
});
