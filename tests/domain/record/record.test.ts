import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextRecordNumber, registerRecord } from "#lib/domain/record/record.ts";
import type { RecordEntry } from "#lib/domain/record/record.ts";
import { checkSecrecy, commonGrounds } from "#lib/domain/record/secrecy.ts";

const given = { id: "r1", caseId: "c1", number: 1, today: "2010-04-22" };
const letter: RecordEntry = {
  direction: "incoming",
  date: "2010-04-21",
  counterpart: " Socialstyrelsen ",
  subject: " Remiss om\n nya föreskrifter ",
  secrecyGround: null,
};

describe("registering a record", () => {
  test("keeps number, date, counterpart and subject", () => {
    expect(registerRecord(letter, given)).toEqual({
      id: "r1",
      caseId: "c1",
      number: 1,
      direction: "incoming",
      date: "2010-04-21",
      counterpart: "Socialstyrelsen",
      subject: "Remiss om nya föreskrifter",
      secrecy: null,
    });
  });

  test("an internal record needs no counterpart, and may have one", () => {
    expect(registerRecord({ ...letter, direction: "internal", counterpart: "" }, given)).toMatchObject({ counterpart: "" });
    expect(registerRecord({ ...letter, direction: "internal" }, given)).toMatchObject({ counterpart: "Socialstyrelsen" });
  });

  test("today's date is not in the future", () => {
    expect(registerRecord({ ...letter, date: "2010-04-22" }, given)).toMatchObject({ date: "2010-04-22" });
  });

  test.each<[string, Partial<RecordEntry>, string]>([
    ["a record that came in from nobody", { counterpart: " " }, "record.counterpartMissing"],
    ["a record that went out to nobody", { direction: "outgoing", counterpart: "" }, "record.counterpartMissing"],
    ["a record about nothing", { subject: "\n" }, "record.subjectMissing"],
    ["a subject that is too long", { subject: "a".repeat(301) }, "record.subjectTooLong"],
    ["a counterpart that is too long", { counterpart: "a".repeat(201) }, "record.counterpartTooLong"],
    ["a date to come", { date: "2010-04-23" }, "record.dateInFuture"],
    ["a date that doesn't exist", { date: "2010-04-31" }, "record.noSuchDay"],
    ["a date written in another way", { date: "22 april 2010" }, "record.noSuchDay"],
    ["a secrecy mark without its ground", { secrecyGround: " " }, "record.groundMissing"],
    ["a ground that is too long", { secrecyGround: "a".repeat(301) }, "record.groundTooLong"],
  ])("is refused for %s", (_, change, code) => {
    expect(registerRecord({ ...letter, ...change }, given)).toMatchObject({ code });
  });
});

describe("the number of a record within its case", () => {
  test("runs 1, 2, 3", () => {
    expect(nextRecordNumber([])).toBe(1);
    expect(nextRecordNumber([1, 2])).toBe(3);
  });

  test("is never one that has been given, whatever gaps there are", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 })), (numbers) => {
        expect(numbers.every((number) => number < nextRecordNumber(numbers))).toBe(true);
      }),
    );
  });
});

describe("what is secret", () => {
  test("carries its ground", () => {
    expect(checkSecrecy(" OSL 26 kap. 1 § ")).toEqual({ ground: "OSL 26 kap. 1 §" });
    expect(checkSecrecy(null)).toBeNull();
  });

  test("every suggested ground is one that can be used, and stands there once", () => {
    for (const { ground } of commonGrounds) expect(checkSecrecy(ground)).toEqual({ ground });
    expect(new Set(commonGrounds.map(({ concerns }) => concerns)).size).toBe(commonGrounds.length);
  });
});
