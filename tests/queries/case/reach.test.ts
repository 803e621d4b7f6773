import { beforeEach, describe, expect, test } from "vitest";
import { loadActor } from "#lib/data/actor.ts";
import { readHistory } from "#lib/queries/audit/history.ts";
import { type CaseListFilter, listCases } from "#lib/queries/case/case-list.ts";
import { readCase } from "#lib/queries/case/case-page.ts";
import { openDocument } from "#lib/queries/document/open-document.ts";
import { editCase } from "#lib/usecases/case/edit-case.ts";
import { registerCase } from "#lib/usecases/case/register-case.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { registerRecord } from "#lib/usecases/record/register-record.ts";
import { uploadDocument } from "#lib/usecases/document/upload-document.ts";
import { type Association, association } from "../../support/association.ts";
import { asOwner, withDatabase } from "../../support/database.ts";
import { actorOf, mandated, onAgenda, recuse, treat } from "../../usecases/case/setting.ts";

withDatabase();

const ground = "OSL 26 kap. 1 §";
const everything: CaseListFilter = { search: "", state: "all", year: null, responsibleId: null, bodyId: null, sort: "number", direction: "ascending", page: 1 };

let here: Association;
/** A case that is open to all, with one open record and one secret, each with a file. */
let open: { caseId: string; openDocumentId: string; secretDocumentId: string };
/** A case that is secret as a whole, with a file of its own. */
let secret: { caseId: string; documentId: string };

beforeEach(async () => {
  here = await association();
  open = await anOpenCase();
  const { caseId } = await registerCase(here.secretary, { title: "Personärende", summary: "", planCode: "0", secrecyGround: ground });
  secret = { caseId, documentId: await aFile(caseId, null, "hemlig") };
});

async function anOpenCase() {
  const { caseId } = await registerCase(here.secretary, { title: "Samordnare", summary: "", planCode: "0", secrecyGround: null });
  const record = (counterpart: string, secrecyGround: string | null) =>
    registerRecord(here.secretary, { caseId, direction: "incoming", date: "2010-04-20", counterpart, subject: `Från ${counterpart}`, secrecyGround });
  const shown = await record("Luleå kommun", null);
  const hidden = await record("Polismyndigheten", ground);
  return { caseId, openDocumentId: await aFile(caseId, shown.recordId, "öppen"), secretDocumentId: await aFile(caseId, hidden.recordId, "dold") };
}

async function aFile(caseId: string, recordId: string | null, text: string): Promise<string> {
  const body = new Blob([text]).stream();
  return (await uploadDocument(here.secretary, { caseId, recordId, fileName: `${text}.txt`, size: null }, body)).documentId;
}

/** All that one gets to see of the two cases, in one look. */
async function seenBy(context: ActContext) {
  const actor = await actorOf(context);
  const list = async (change: Partial<CaseListFilter>) => (await listCases(actor, { ...everything, ...change }))!;
  const page = await readCase(actor, open.caseId);
  const history = await readHistory(actor, { caseId: open.caseId }, 100);
  const whole = await list({});
  return {
    cases: whole.cases.map(({ title }) => title),
    total: whole.total,
    lastEvent: whole.cases[0]?.lastEvent?.facts["name"] ?? null,
    foundBySecretCounterpart: (await list({ search: "polismyndigheten" })).total,
    foundBySecretTitle: (await list({ search: "personärende" })).total,
    foundBySecretNumber: (await list({ search: "2010.002" })).total,
    records: page?.records.map(({ number, documents }) => [number, documents.length]),
    documents: page?.documents.length,
    history: history.events.length,
    historyTotal: history.total,
    secretCase: (await readCase(actor, secret.caseId)) !== null,
    secretHistory: (await readHistory(actor, { caseId: secret.caseId }, 100)).total,
    openFile: (await openDocument(actor, open.openDocumentId)) !== null,
    secretFile: (await openDocument(actor, open.secretDocumentId)) !== null,
    secretCasesFile: (await openDocument(actor, secret.documentId)) !== null,
  };
}

const all = {
  cases: ["Samordnare", "Personärende"],
  total: 2,
  lastEvent: "dold.txt",
  foundBySecretCounterpart: 1,
  foundBySecretTitle: 1,
  foundBySecretNumber: 1,
  records: [[1, 1], [2, 1]],
  documents: 0,
  history: 5,
  historyTotal: 5,
  secretCase: true,
  secretHistory: 2,
  openFile: true,
  secretFile: true,
  secretCasesFile: true,
};
const onlyOpen = {
  cases: ["Samordnare"],
  total: 1,
  lastEvent: "öppen.txt",
  foundBySecretCounterpart: 0,
  foundBySecretTitle: 0,
  foundBySecretNumber: 0,
  records: [[1, 1]],
  documents: 0,
  history: 3,
  historyTotal: 3,
  secretCase: false,
  secretHistory: 0,
  openFile: true,
  secretFile: false,
  secretCasesFile: false,
};

describe("what is secret", () => {
  test("reaches the secretary", async () => {
    expect(await seenBy(here.secretary)).toEqual(all);
  });

  test.each(["reader", "administrator"] as const)("leaves no trace for the %s: not in lists, counts, search, history or files", async (who) => {
    expect(await seenBy(here[who])).toEqual(onlyOpen);
  });

  test.each(["chair", "viceChair", "member", "substitute"] as const)("reaches the %s of the body that treats both cases as secret", async (role) => {
    const serving = await mandated(here, role);
    expect(await seenBy(serving)).toEqual(onlyOpen);
    await onAgenda(here, open.caseId, { secrecyGround: ground });
    await onAgenda(here, secret.caseId, { secrecyGround: ground });
    expect(await seenBy(serving)).toEqual(all);
  });

  test("reaches one who serves only in the case that is treated as secret", async () => {
    const member = await mandated(here, "member");
    await onAgenda(here, secret.caseId, { secrecyGround: ground });
    expect(await seenBy(member)).toEqual({ ...onlyOpen, cases: all.cases, total: 2, foundBySecretTitle: 1, foundBySecretNumber: 1, secretCase: true, secretHistory: 2, secretCasesFile: true });
  });

  test.each([
    ["an observer", () => mandated(here, "observer")],
    ["a delegate", () => mandated(here, "delegate")],
    ["a member whose mandate has ended", () => mandated(here, "member", { to: "2010-01-01" })],
    ["a member whose mandate hasn't begun", () => mandated(here, "member", { from: "2999-01-01" })],
  ])("doesn't reach %s of that body", async (_, someone) => {
    const person = await someone();
    await onAgenda(here, open.caseId, { secrecyGround: ground });
    await onAgenda(here, secret.caseId, { secrecyGround: ground });
    const actor = await loadActor(person.workspace, person.personId);
    if (!actor) return; // one without any current mandate doesn't even come in
    expect(await seenBy(person)).toEqual(onlyOpen);
  });

  test("doesn't reach a member while the case is treated openly, or its item is withdrawn or the meeting cancelled", async () => {
    const member = await mandated(here, "member");
    await onAgenda(here, secret.caseId);
    const withdrawn = await onAgenda(here, secret.caseId, { secrecyGround: ground });
    const cancelled = await onAgenda(here, secret.caseId, { secrecyGround: ground });
    await asOwner(async (connection) => {
      await connection.query(`UPDATE "AgendaItem" SET "withdrawnAt" = now() WHERE id = $1`, [withdrawn.itemId]);
      await connection.query(`UPDATE "Meeting" SET "cancelledAt" = now() WHERE id = $1`, [cancelled.meetingId]);
    });
    expect((await seenBy(member)).secretCase).toBe(false);
  });

  test("doesn't reach a member who is recused in the case, not even by another meeting's item", async () => {
    const member = await mandated(here, "member");
    const item = await onAgenda(here, secret.caseId, { secrecyGround: ground });
    await onAgenda(here, secret.caseId, { secrecyGround: ground, at: "2026-06-10T07:00:00Z" });
    expect((await seenBy(member)).secretCase).toBe(true);
    await recuse(here, item, member.mandateId);
    expect(await seenBy(member)).toEqual(onlyOpen);
  });

  test("doesn't reach another association's secretary, who sees nothing of this workspace at all", async () => {
    const there = await association();
    const actor = await actorOf(there.secretary);
    expect(await listCases(actor, everything)).toEqual({ cases: [], total: 0 });
    expect(await readCase(actor, open.caseId)).toBeNull();
    expect(await openDocument(actor, open.openDocumentId)).toBeNull();
    expect(await readHistory(actor, { caseId: open.caseId }, 10)).toEqual({ events: [], total: 0 });
  });
});

describe("a mark that is set later", () => {
  test("hides also what was told before it", async () => {
    await editCase(here.secretary, { caseId: open.caseId, version: 1, title: "Samordnare", summary: "", responsibleId: null, secrecyGround: ground });
    const actor = await actorOf(here.reader);
    expect((await listCases(actor, everything))!.total).toBe(0);
    expect((await readHistory(actor, { caseId: open.caseId }, 10)).total).toBe(0);
    expect(await openDocument(actor, open.openDocumentId)).toBeNull();
  });

  test("on an item hides its treatment, and the line of life stays where the reader can see it", async () => {
    const item = await onAgenda(here, open.caseId, { secrecyGround: ground, at: "2010-04-22T07:00:00Z" });
    await treat(here, item, 18, "adopted");
    const [asReader, asSecretary] = [await readCase(await actorOf(here.reader), open.caseId), await readCase(await actorOf(here.secretary), open.caseId)];
    expect(asReader).toMatchObject({ treatments: [], life: { treatment: null, calledOn: null } });
    expect(asSecretary).toMatchObject({
      treatments: [{ paragraph: 18, outcomes: ["adopted"], state: "treated", bodyName: "Styrelsen", meetingOn: "2010-04-22" }],
      life: { treatment: { on: "2010-04-22", outcomes: ["adopted"] } },
    });
  });
});

describe("one who is only a municipal contact", () => {
  test("sees neither list, case nor files", async () => {
    const { personId } = here.stranger;
    await asOwner((connection) =>
      connection.query(`INSERT INTO "WorkspaceRole" ("workspaceId", id, "personId", role) VALUES ($1, gen_random_uuid(), $2, 'municipalContact')`, [here.id, personId]),
    );
    const actor = await actorOf(here.stranger);
    expect(await listCases(actor, everything)).toBeNull();
    expect(await readCase(actor, open.caseId)).toBeNull();
    expect(await openDocument(actor, open.openDocumentId)).toBeNull();
    expect((await readHistory(actor, { caseId: open.caseId }, 10)).total).toBe(0);
  });
});
