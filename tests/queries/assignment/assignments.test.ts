import { expect, test } from "vitest";
import { listAssignments } from "#lib/queries/assignment/assignment-list.ts";
import { readAssignment } from "#lib/queries/assignment/assignment-page.ts";
import { readCase } from "#lib/queries/case/case-page.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { association, insert, municipality } from "../../support/association.ts";
import { withDatabase } from "../../support/database.ts";
import { given, type Given, office, reported } from "../../usecases/assignment/setting.ts";
import { actorOf, mandated } from "../../usecases/case/setting.ts";

withDatabase();

const now = new Date("2010-05-03T08:00:00Z");
const everything = { state: "all", responsible: null } as const;
const listed = async (who: ActContext, filter: Parameters<typeof listAssignments>[1] = everything) =>
  (await listAssignments(await actorOf(who), filter, now))?.assignments.map(({ state, dueOn }) => [state, dueOn]);
const opened = async (who: ActContext, { treeId, clauseId }: Given) => readAssignment(await actorOf(who), { treeId, clauseId }, now);

test("the list has what needs someone first, and is narrowed by state and by who is responsible", async () => {
  const first = await given({ dueDate: "2010-06-30" });
  const here = first.here;
  const organisationId = await municipality("Luleå kommun");
  await given({ here, paragraph: 8, dueDate: "2010-04-01", addressees: [{ kind: "organisation", organisationId, name: "Luleå kommun" }] });
  const told = await given({ here, paragraph: 9, dueDate: null });
  await reported(told);
  expect(await listed(here.reader)).toEqual([["late", "2010-04-01"], ["reported", null], ["open", "2010-06-30"]]);
  expect(await listed(here.reader, { state: "late", responsible: null })).toEqual([["late", "2010-04-01"]]);
  expect(await listed(here.reader, { state: "done", responsible: null })).toEqual([]);
  expect(await listed(here.reader, { state: "current", responsible: "named:Kansliet" })).toEqual([["reported", null], ["open", "2010-06-30"]]);
  const list = await listAssignments(await actorOf(here.reader), { state: "done", responsible: null }, now);
  expect(list?.counts).toEqual({ late: 1, reported: 1, open: 1, waits: 0, done: 0, lapsed: 0 });
  expect(list?.responsibles.toSorted((a, b) => a.kind.localeCompare(b.kind))).toEqual([office, { kind: "organisation", organisationId, name: "Luleå kommun" }]);
});

test("what is secret is listed and read by those whom it reaches and those responsible alone", async () => {
  const of = await given({ secrecyGround: "OSL 19 kap. 3 §" });
  const responsible = await mandated(of.here, "observer");
  await insert(["Assignment", { workspaceId: of.here.id, treeId: of.treeId, clauseId: of.clauseId, responsibleKind: "person", personId: responsible.personId, dueOn: null }]);
  expect(await listed(of.here.secretary)).toHaveLength(1);
  expect(await listed(of.here.reader)).toEqual([]);
  expect((await opened(responsible, of))?.may).toMatchObject({ report: true, edit: false, readCase: false });
  expect(await opened(of.here.reader, of)).toBeNull();
  expect(await opened((await association()).secretary, of)).toBeNull();
});

test("the page gives the secretary what can be chosen, and a reader what stands", async () => {
  const of = await given();
  await reported(of);
  const page = await opened(of.here.secretary, of);
  expect(page).toMatchObject({ state: "reported", may: { edit: true, report: true, readCase: true, upload: true }, reports: [{ againstTakingUp: null, documents: [] }] });
  expect(page?.choices?.bodies.map(({ name }) => name)).toEqual(["Styrelsen"]);
  expect(await opened(of.here.reader, of)).toMatchObject({ choices: null, meetings: [], may: { edit: false, report: false } });
});

test("the case's line of life counts what is done of its assignments", async () => {
  const of = await given();
  expect((await readCase(await actorOf(of.here.reader), of.caseId!))?.life.assignments).toEqual({ of: 1, done: 0, lastOn: null });
});
