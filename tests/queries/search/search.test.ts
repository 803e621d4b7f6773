import { describe, expect, test } from "vitest";
import { search } from "#lib/queries/search/search.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { association, insert, mandateIn, now, personWith } from "../../support/association.ts";
import { withDatabase } from "../../support/database.ts";
import { actorOf } from "../../usecases/case/setting.ts";
import { minuted } from "./minuted.ts";

withDatabase();

const months = ["januari", "februari", "mars", "april"];

async function found(context: ActContext, text: string) {
  const answer = await search(await actorOf(context), { text, months }, now);
  if (!answer) throw new Error("may not search");
  return answer;
}

describe("what was said at meetings", () => {
  test.each([
    ["its title", { title: "Bilpool i länet" }, "bilpoolen"],
    ["its text", { title: "A", text: "Kansliet redogör för vindkraften." }, "vindkraft"],
    ["the words before its clauses", { title: "B", decision: { lead: "Nämnden uppmanar regeringen" } }, "regering"],
    ["a clause", { title: "C", decision: { clause: "kommunerna rekommenderas att anställa en samordnare" } }, "samordnaren"],
    ["one who was elected", { title: "D", decision: { outcome: "elected", elected: "Ingegerd Sjölander" } }, "Sjöland"],
  ])("is found by %s", async (_, told, sought) => {
    const here = await association();
    const { itemId } = await minuted(here, { number: 18, ...told });
    await minuted(here, { number: 19, title: "Något annat", text: "Om något annat." , startsAt: "2010-06-10T07:00:00Z" });
    expect((await found(here.reader, sought)).paragraphs.map((one) => one.itemId)).toEqual([itemId]);
  });

  test("is shown with the words marked in their sentence", async () => {
    const here = await association();
    await minuted(here, { number: 18, title: "A", text: "Kansliet redogör för vindkraften i länet." });
    const [paragraph] = (await found(here.reader, "vindkraft")).paragraphs;
    expect(paragraph?.context?.filter((piece) => piece.found).map((piece) => piece.text)).toEqual(["vindkraften"]);
    expect(paragraph?.context?.map((piece) => piece.text).join("")).toContain("redogör för vindkraften i länet");
  });

  test("the form of the text is no word of it", async () => {
    const here = await association();
    await minuted(here, { number: 18, title: "A", text: "Innehåll." });
    expect((await found(here.reader, "paragraph")).paragraphs).toEqual([]);
    expect((await found(here.reader, "doc")).paragraphs).toEqual([]);
  });

  test("of another association is not found", async () => {
    const [here, elsewhere] = [await association(), await association()];
    await minuted(elsewhere, { number: 18, title: "Vindkraft", registrationNumber: "2010.009-7" });
    const { paragraphs, cases, jumps } = await found(here.secretary, "vindkraft");
    expect([paragraphs, cases, jumps.cases]).toEqual([[], [], []]);
    expect((await found(here.secretary, "§ 18 2010")).jumps.paragraphs).toEqual([]);
    expect((await found(here.secretary, "2010.009-7")).jumps.cases).toEqual([]);
  });
});

describe("a number leads straight there", () => {
  test("a § of a year, or the latest ones where none is said", async () => {
    const here = await association();
    const earlier = await minuted(here, { number: 18, title: "Tidigare", startsAt: "2009-04-22T07:00:00Z" });
    const later = await minuted(here, { number: 18, title: "Senare" });
    const jumps = async (text: string) => (await found(here.reader, text)).jumps.paragraphs.map(({ itemId }) => itemId);
    expect(await jumps("§ 18 2009")).toEqual([earlier.itemId]);
    expect(await jumps("§ 18")).toEqual([later.itemId, earlier.itemId]);
    expect(await jumps("§ 18 2011")).toEqual([]);
  });

  test("a whole registration number gives the case once, and the §§ that treat it", async () => {
    const here = await association();
    const { caseId, itemId } = await minuted(here, { number: 18, title: "Behandling", registrationNumber: "KS 2010/9" });
    await minuted(here, { number: 19, title: "Annat", registrationNumber: "KS 2010/91", startsAt: "2010-06-10T07:00:00Z" });
    const answer = await found(here.reader, "ks 2010/9");
    expect(answer.jumps.cases.map(({ id }) => id)).toEqual([caseId]);
    expect(answer.cases.map(({ registrationNumber }) => registrationNumber)).toEqual(["KS 2010/91"]);
    expect(answer.paragraphs.map((one) => one.itemId)).toEqual([itemId]);
  });
});

describe("what is secret", () => {
  test.each([
    ["a secret item", { secrecyGround: "OSL 26:1" }],
    ["an open item of a secret case", { caseSecrecyGround: "OSL 26:1" }],
  ])("%s reaches the secretary and no reader, however it is sought", async (_, secrecy) => {
    const here = await association();
    const registrationNumber = "2010.018-0";
    await minuted(here, { number: 18, title: "Hyresavtal", text: "Förhandlingsläget", decision: { clause: "mandat ges" }, registrationNumber, ...secrecy });
    for (const sought of ["hyresavtal", "förhandlingsläget", "mandat", "§ 18 2010", registrationNumber]) {
      const secretary = await found(here.secretary, sought);
      const reader = await found(here.reader, sought);
      expect([...secretary.paragraphs, ...secretary.jumps.paragraphs], sought).toHaveLength(1);
      expect([...reader.paragraphs, ...reader.jumps.paragraphs], sought).toEqual([]);
    }
  });

  test("a secret item reaches one who serves on it", async () => {
    const here = await association();
    const { itemId } = await minuted(here, { number: 18, title: "Hyresavtal", secrecyGround: "OSL 26:1" });
    const member = await personWith(here, [], "Mats Medlem");
    await mandateIn(here, member.personId);
    const observer = await personWith(here, [], "Ida Insyn");
    await mandateIn(here, observer.personId, { role: "observer" });
    expect((await found(member, "hyresavtal")).paragraphs.map((one) => one.itemId)).toEqual([itemId]);
    expect((await found(observer, "hyresavtal")).paragraphs).toEqual([]);
  });
});

test("meetings are found by body, place and day", async () => {
  const here = await association();
  const { meetingId } = await minuted(here, { number: 18, title: "A" });
  await minuted(here, { number: 30, title: "B", startsAt: "2009-01-10T07:00:00Z" });
  for (const sought of ["styrelsen april 2010", "2010-04-22", "22 april", "härnösand april"]) {
    expect((await found(here.reader, sought)).meetings.map(({ id }) => id), sought).toEqual([meetingId]);
  }
});

test("people are found by name with what they hold now, and only those with a part in the workspace", async () => {
  const here = await association();
  const member = await personWith(here, [], "Åsa Öberg");
  await mandateIn(here, member.personId, { role: "chair" });
  await insert(["Person", { id: "0b9cf4bb-7a4b-4d5e-8f6c-0d8f7a5c1e11", name: "Åsa Öhman" }]);
  expect((await found(here.reader, "åsa ö")).people).toEqual([{ id: member.personId, name: "Åsa Öberg", mandates: [{ body: "Styrelsen", role: "chair" }] }]);
});

test("words that are no words find nothing, and what looks like a query is taken as words", async () => {
  const here = await association();
  await minuted(here, { number: 18, title: "Vindkraft" });
  expect((await found(here.reader, "'; --")).paragraphs).toEqual([]);
  expect((await found(here.reader, "vindkraft & (!")).paragraphs).toHaveLength(1);
});

test("a municipality's contact has nothing to search", async () => {
  const here = await association();
  const contact = await personWith(here, ["municipalContact"], "Klara Kontakt");
  expect(await search(await actorOf(contact), { text: "styrelsen", months }, now)).toBeNull();
});
