import { expect, test } from "vitest";
import { inTransaction } from "#lib/data/transaction.ts";
import { remindToReport } from "#lib/usecases/assignment/remind-to-report.ts";
import { insert } from "../../support/association.ts";
import { asOwner, withDatabase } from "../../support/database.ts";
import { mandated } from "../case/setting.ts";
import { type Given, given, reported } from "./setting.ts";

withDatabase();

const letters = ({ here }: Given) =>
  inTransaction(here.id, (tx) => tx.letter.findMany({ where: { workspaceId: here.id, key: { startsWith: "assignment." } }, orderBy: { writtenAt: "asc" }, select: { toName: true, subject: true, text: true, secrecyGround: true } }));

/** Runs the reminders of a day, and gives the letters it wrote. */
async function remindedOn(of: Given, day: string, time = "05:05") {
  const earlier = (await letters(of)).length;
  await remindToReport(of.here.id, new Date(`${day}T${time}:00Z`));
  return (await letters(of)).slice(earlier);
}

/** Makes somebody of the board responsible for it, by 30 April 2010. */
async function charged(of: Given, dueOn = "2010-04-30") {
  const responsible = await mandated(of.here, "member");
  await insert(["Assignment", { workspaceId: of.here.id, treeId: of.treeId, clauseId: of.clauseId, responsibleKind: "person", personId: responsible.personId, dueOn }]);
  return responsible;
}

test("the responsible is reminded once from two weeks before the last day, and once when it has passed", async () => {
  const of = await given();
  await charged(of);
  expect(await remindedOn(of, "2010-04-15")).toEqual([]);
  const [soon, ...others] = await remindedOn(of, "2010-04-16");
  expect(others).toEqual([]);
  expect(soon!.subject).toBe("Påminnelse: uppdrag att rapportera senast 30 april 2010");
  expect(soon!.text).toContain("Styrelsen gav ett uppdrag den 1 mars 2010, § 7, som du ansvarar för.");
  expect(soon!.text).toContain("att kansliet får i uppdrag att kartlägga bredbandet");
  expect(soon!.text).toContain(`/${of.here.slug}/assignments/${of.treeId}/${of.clauseId}`);
  expect(await remindedOn(of, "2010-04-16", "15:05")).toEqual([]);
  expect(await remindedOn(of, "2010-04-30")).toEqual([]);
  const [late] = await remindedOn(of, "2010-05-01");
  expect(late!.subject).toBe("Påminnelse: uppdrag som skulle ha rapporterats 30 april 2010");
  expect(await remindedOn(of, "2010-06-01")).toEqual([]);
});

test("one server's reminders and another's are the same, and a day that is moved is reminded of anew", async () => {
  const of = await given();
  await charged(of);
  const day = new Date("2010-04-20T05:05:00Z");
  await Promise.all([1, 2, 3].map(() => remindToReport(of.here.id, day)));
  expect(await letters(of)).toHaveLength(1);
  await asOwner((owner) => owner.query(`UPDATE "Assignment" SET "dueOn" = '2010-05-15' WHERE "workspaceId" = $1`, [of.here.id]));
  expect(await remindedOn(of, "2010-04-21")).toEqual([]);
  expect(await remindedOn(of, "2010-05-03")).toHaveLength(1);
});

test("what a body is instructed to do its chair is reminded of, and what is only a name or the members nobody is", async () => {
  const of = await given();
  const chair = await mandated(of.here, "chair");
  await mandated(of.here, "member");
  expect(await remindedOn(of, "2010-04-20")).toEqual([]);
  await insert(["Assignment", { workspaceId: of.here.id, treeId: of.treeId, clauseId: of.clauseId, responsibleKind: "body", bodyId: of.here.boardId, dueOn: "2010-04-30" }]);
  const { name } = await inTransaction(of.here.id, (tx) => tx.person.findUniqueOrThrow({ where: { id: chair.personId }, select: { name: true } }));
  expect((await remindedOn(of, "2010-04-20")).map(({ toName }) => toName)).toEqual([name]);
});

test("nobody is reminded of what has been reported on", async () => {
  const of = await given();
  await charged(of);
  await reported(of);
  expect(await remindedOn(of, "2010-05-01")).toEqual([]);
});

test("a letter about what is secret says only where it was given, and is kept as secret", async () => {
  const of = await given({ secrecyGround: "OSL 19:1" });
  await charged(of);
  const [letter] = await remindedOn(of, "2010-04-20");
  expect(letter!.text).not.toContain("bredbandet");
  expect(letter!.text).toContain("§ 7");
  expect(letter!.secrecyGround).toBe("OSL 19:1");
});
