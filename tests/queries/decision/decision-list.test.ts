import { describe, expect, test } from "vitest";
import { type DecisionListFilter, decisionsPerPage, listDecisions } from "#lib/queries/decision/decision-list.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { association, now, personWith } from "../../support/association.ts";
import { withDatabase } from "../../support/database.ts";
import { actorOf } from "../../usecases/case/setting.ts";
import { minuted } from "../search/minuted.ts";

withDatabase();

const all: DecisionListFilter = { search: "", bodyId: null, year: null, outcome: null, page: 1 };

async function listed(context: ActContext, filter: Partial<DecisionListFilter> = {}) {
  const list = await listDecisions(await actorOf(context), { ...all, ...filter }, now);
  if (!list) throw new Error("may not see the list");
  return list;
}

const numbers = async (context: ActContext, filter: Partial<DecisionListFilter> = {}) =>
  (await listed(context, filter)).decisions.map(({ paragraph }) => paragraph);

describe("the decisions", () => {
  test("come with their clauses, the latest meeting first, and what has no § is not among them", async () => {
    const here = await association();
    await minuted(here, { number: 3, title: "Tidigare", startsAt: "2009-02-01T07:00:00Z", decision: { outcome: "rejected" } });
    const { decisionId, caseId } = await minuted(here, { number: 18, title: "Senare", registrationNumber: "2010.9", decision: { clause: "avtalet godkänns" } });
    await minuted(here, { number: 19, title: "Bara information", startsAt: "2010-05-01T07:00:00Z" });
    const { decisions, total, years } = await listed(here.reader);
    expect(total).toBe(2);
    expect(years).toEqual([2010, 2009]);
    expect(decisions.map(({ paragraph, meetingOn }) => [paragraph, meetingOn])).toEqual([
      [18, "2010-04-22"],
      [3, "2009-02-01"],
    ]);
    expect(decisions[0]).toMatchObject({ title: "Senare", case: { id: caseId, registrationNumber: "2010.9" }, decision: { id: decisionId, clauses: [{ text: "avtalet godkänns" }] } });
  });

  test("are narrowed by year, outcome, body and words", async () => {
    const here = await association();
    await minuted(here, { number: 3, title: "Bilpool", startsAt: "2009-02-01T07:00:00Z", decision: { outcome: "rejected" } });
    await minuted(here, { number: 18, title: "Avtal", text: "Om mellanarkivet", decision: { clause: "avtalet godkänns" } });
    expect(await numbers(here.reader, { year: 2009 })).toEqual([3]);
    expect(await numbers(here.reader, { outcome: "adopted" })).toEqual([18]);
    expect(await numbers(here.reader, { search: "mellanarkiv" })).toEqual([18]);
    expect(await numbers(here.reader, { search: "bilpoolen", year: 2010 })).toEqual([]);
    expect(await numbers(here.reader, { bodyId: here.boardId })).toEqual([18, 3]);
    expect(await numbers(here.reader, { bodyId: here.id })).toEqual([]);
  });

  test("are turned page by page, and a page beyond the last still tells how many there are", async () => {
    const here = await association();
    for (let number = 1; number <= decisionsPerPage + 1; number += 1) {
      await minuted(here, { number, title: "A", startsAt: new Date(Date.UTC(2010, 0, number, 8)).toISOString(), decision: {} });
    }
    expect(await numbers(here.reader)).toHaveLength(decisionsPerPage);
    expect(await numbers(here.reader, { page: 2 })).toEqual([1]);
    expect(await listed(here.reader, { page: 3 })).toMatchObject({ decisions: [], total: decisionsPerPage + 1 });
  });

  test("of a secret item or a secret case reach no reader and are not counted", async () => {
    const here = await association();
    await minuted(here, { number: 18, title: "Hemlig", secrecyGround: "OSL 26:1", decision: {} });
    await minuted(here, { number: 19, title: "Hemligt ärende", caseSecrecyGround: "OSL 26:1", startsAt: "2010-05-01T07:00:00Z", decision: {} });
    expect(await listed(here.reader)).toMatchObject({ decisions: [], total: 0 });
    expect((await listed(here.secretary)).decisions.map(({ isSecret }) => isSecret)).toEqual([true, true]);
  });

  test("are not for a municipality's contact, nor for another association", async () => {
    const [here, elsewhere] = [await association(), await association()];
    await minuted(here, { number: 18, title: "A", decision: {} });
    const contact = await personWith(here, ["municipalContact"], "Klara Kontakt");
    expect(await listDecisions(await actorOf(contact), all, now)).toBeNull();
    expect(await listed(elsewhere.secretary)).toMatchObject({ decisions: [], total: 0, years: [] });
  });
});
