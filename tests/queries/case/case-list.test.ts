import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { type CaseListFilter, casesPerPage, listCases } from "#lib/queries/case/case-list.ts";
import { caseListChoices } from "#lib/queries/case/case-choices.ts";
import { closeCase } from "#lib/usecases/case/close-case.ts";
import { editCase } from "#lib/usecases/case/edit-case.ts";
import { registerCase } from "#lib/usecases/case/register-case.ts";
import { registerRecord } from "#lib/usecases/record/register-record.ts";
import { type Association, association } from "../../support/association.ts";
import { asOwner, withDatabase } from "../../support/database.ts";
import { actorOf, onAgenda, treat } from "../../usecases/case/setting.ts";

withDatabase();

const usual: CaseListFilter = { search: "", state: "all", year: null, responsibleId: null, bodyId: null, sort: "number", direction: "descending", page: 1 };

let here: Association;
let actor: Actor;
const ids: Record<string, string> = {};

const titles = ["Ärenden om öppna data", "Avtal om äldreomsorg", "Ombud till stämman", "Zonindelning i länet", "Överenskommelse om läkare", "Åldersgränser"];

beforeAll(async () => {
  here = await association();
  actor = await actorOf(here.secretary);
  for (const [index, title] of titles.entries()) {
    const on = { ...here.secretary, now: new Date(`${2009 + (index % 2)}-0${index + 1}-10T09:00:00Z`) };
    const summary = title.startsWith("Avtal") ? "Kommunernas kostnader fördelas." : "";
    ids[title] = (await registerCase(on, { title, summary, planCode: "0", secrecyGround: null })).caseId;
  }
  await registerRecord(here.secretary, { caseId: ids["Zonindelning i länet"]!, direction: "incoming", date: "2010-04-01", counterpart: "Länsstyrelsen", subject: "Remiss", secrecyGround: null });
  await closeCase(here.secretary, { caseId: ids["Åldersgränser"]!, version: 1, reason: "Verkställt" });
  await editCase(here.secretary, { caseId: ids["Ombud till stämman"]!, version: 1, title: "Ombud till stämman", summary: "", responsibleId: null, secrecyGround: null });
});

const list = async (change: Partial<CaseListFilter>) => (await listCases(actor, { ...usual, ...change }))!;
const titlesOf = async (change: Partial<CaseListFilter>) => (await list(change)).cases.map(({ title }) => title);

describe("the list of cases", () => {
  test("stands in the order of the register, by year and serial, either way", async () => {
    const numbers = (await list({})).cases.map(({ registrationNumber }) => registrationNumber);
    expect(numbers).toEqual(["2010.003-0", "2010.002-0", "2010.001-0", "2009.003-0", "2009.002-0", "2009.001-0"]);
    expect((await list({ direction: "ascending" })).cases.map(({ registrationNumber }) => registrationNumber)).toEqual(numbers.toReversed());
  });

  test("or in the order of titles, as Swedes sort them", async () => {
    const sorted = ["Avtal om äldreomsorg", "Ombud till stämman", "Zonindelning i länet", "Åldersgränser", "Ärenden om öppna data", "Överenskommelse om läkare"];
    expect(await titlesOf({ sort: "title", direction: "ascending" })).toEqual(sorted);
    expect(await titlesOf({ sort: "title", direction: "descending" })).toEqual(sorted.toReversed());
  });

  test.each([
    ["open ones", { state: "open" as const }, 5],
    ["closed ones", { state: "closed" as const }, 1],
    ["those of a year", { year: 2009 }, 3],
    ["open ones of a year", { year: 2010, state: "open" as const }, 2],
  ])("is narrowed to %s", async (_, change, total) => {
    const found = await list(change);
    expect(found.total).toBe(total);
    expect(found.cases).toHaveLength(total);
  });

  test("is narrowed to those one answers for, and to those a body has had", async () => {
    expect(await list({ responsibleId: here.secretary.personId })).toMatchObject({ total: 5 });
    expect(await list({ responsibleId: here.reader.personId })).toMatchObject({ total: 0 });
    await onAgenda(here, ids["Avtal om äldreomsorg"]!);
    expect(await titlesOf({ bodyId: here.boardId })).toEqual(["Avtal om äldreomsorg"]);
    expect(await titlesOf({ bodyId: here.id })).toEqual([]);
  });

  test.each([
    ["a word of the title", "stämman", ["Ombud till stämman"]],
    ["the word in another form", "kommunernas kostnad", ["Avtal om äldreomsorg"]],
    ["the beginning of a word", "äldreoms", ["Avtal om äldreomsorg"]],
    ["a word of the summary", "fördelas", ["Avtal om äldreomsorg"]],
    ["the counterpart of a record", "länsstyrelsen", ["Zonindelning i länet"]],
    ["the registration number", "2009.002", ["Ombud till stämman"]],
    ["a part of the registration number", "003-0", ["Åldersgränser", "Överenskommelse om läkare"]],
    ["words in any case and order", "LÄKARE överenskommelse", ["Överenskommelse om läkare"]],
    ["a word that is nowhere", "kollektivtrafik", []],
    ["signs that a query language would stumble on", "':*)(&|! \\%_", []],
  ])("is searched by %s", async (_, search, expected) => {
    const found = await list({ search });
    expect(found.cases.map(({ title }) => title)).toEqual(expected);
    expect(found.total).toBe(expected.length);
  });

  test("tells where each case stands and what happened last", async () => {
    const item = await onAgenda(here, ids["Överenskommelse om läkare"]!, { at: "2010-04-22T07:00:00Z" });
    await treat(here, item, 18, "adopted", "noted");
    const [found] = (await list({ search: "läkare" })).cases;
    expect(found).toMatchObject({
      responsible: "Siv Sekreterare",
      isSecret: false,
      life: { registeredOn: "2009-05-10", proposedOn: null, calledOn: null, treatment: { on: "2010-04-22", outcomes: ["adopted", "noted"] }, closedOn: null },
      lastEvent: { act: "case.register", actorName: "Siv Sekreterare" },
    });
    expect((await list({ state: "closed" })).cases).toMatchObject([{ lastEvent: { act: "case.close", facts: { reason: "Verkställt" } }, life: { closedOn: "2010-04-22" } }]);
  });

  test("can be narrowed by what there is", async () => {
    expect(await caseListChoices(actor)).toMatchObject({
      years: [2010, 2009],
      officials: [{ name: "Ada Administratör" }, { name: "Siv Sekreterare" }],
      bodies: [{ id: here.boardId, name: "Styrelsen" }],
    });
  });
});

describe("a long list", () => {
  test("comes page by page, each case once, with the count of all", async () => {
    const there = await association();
    const reader = await actorOf(there.reader);
    await asOwner((connection) =>
      connection.query(
        `INSERT INTO "Case" ("workspaceId", id, "registrationNumber", year, serial, title, "openedOn", "secrecyGround")
         SELECT $1, gen_random_uuid(), '2010.' || n, 2010, n, 'Ärende ' || n, '2010-01-01', CASE WHEN n % 10 = 0 THEN 'OSL 26 kap. 1 §' END
         FROM generate_series(1, 60) n`,
        [there.id],
      ),
    );
    const pages = await Promise.all([1, 2, 3, 4].map((page) => listCases(reader, { ...usual, page })));
    expect(pages.map((page) => page!.cases.length)).toEqual([casesPerPage, casesPerPage, 54 - 2 * casesPerPage, 0]);
    expect(pages.map((page) => page!.total)).toEqual([54, 54, 54, 54]);
    const seen = pages.flatMap((page) => page!.cases.map(({ registrationNumber }) => registrationNumber));
    expect(new Set(seen).size).toBe(54);
    expect(seen).not.toContain("2010.10");
  });
});
