import { beforeEach, describe, expect, test } from "vitest";
import { notesOf } from "#lib/data/page-note.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { meetingDocuments } from "#lib/queries/document/meeting-documents.ts";
import { addItem } from "#lib/usecases/agenda/add-item.ts";
import { registerCase } from "#lib/usecases/case/register-case.ts";
import { uploadDocument } from "#lib/usecases/document/upload-document.ts";
import { writePageNote } from "#lib/usecases/document/write-page-note.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { type Association, association, audited, mandateIn, now, personWith } from "../../support/association.ts";
import { asApplication, asOwner, withDatabase } from "../../support/database.ts";
import { actorOf } from "../case/setting.ts";
import { meetingAssociation, planned } from "../meeting/setting.ts";

withDatabase();

const ground = "OSL 26 kap. 1 §";

let here: Association;
let member: ActContext;
let other: ActContext;
let at: { meetingId: string; documentId: string };

beforeEach(async () => {
  here = await meetingAssociation();
  member = await personWith(here, [], "Anna Berg");
  other = await personWith(here, [], "Bo Ek");
  for (const { personId } of [member, other]) await mandateIn(here, personId);
  at = await aDocumentOnTheAgenda();
});

async function aDocumentOnTheAgenda(secrecyGround: string | null = null) {
  const meetingId = await planned(here);
  const { caseId } = await registerCase(here.secretary, { title: "Samordnare", summary: "", planCode: "0", secrecyGround });
  const { documentId } = await uploadDocument(here.secretary, { caseId, recordId: null, fileName: "Underlag.txt", size: null }, new Blob(["Underlag"]).stream());
  const { itemId } = await addItem(here.secretary, { meetingId, kind: "case", title: "", presenter: "", secrecyGround, caseId });
  await asOwner((connection) =>
    connection.query(`INSERT INTO "AgendaItemDocument" ("workspaceId", "itemId", "documentId", position) VALUES ($1, $2, $3, 0) ON CONFLICT DO NOTHING`, [here.id, itemId, documentId]),
  );
  return { meetingId, documentId };
}

const note = (text: string, page = 1) => ({ documentId: at.documentId, page, text });
const readBy = async (context: ActContext) => (await meetingDocuments(await actorOf(context), at.meetingId, now))?.notes;

describe("a note of one's own on a page", () => {
  test("is read by the one who wrote it, in place of the one before, and taken away when emptied", async () => {
    await writePageNote(member, note("Fråga om kostnaden"));
    await writePageNote(member, note("Fråga om kostnaden år två"));
    await writePageNote(member, note("Hör ihop med § 9", 3));
    expect(await readBy(member)).toEqual([note("Fråga om kostnaden år två"), note("Hör ihop med § 9", 3)]);
    await writePageNote(member, note(" "));
    expect(await readBy(member)).toEqual([note("Hör ihop med § 9", 3)]);
  });

  test("is read by nobody else: not another member, the secretary, the administrator or the reader", async () => {
    await writePageNote(member, note("Min egen"));
    for (const context of [other, here.secretary, here.administrator, here.reader]) {
      expect(await readBy(context)).toEqual([]);
      expect(await inTransaction(here.id, async (tx) => notesOf(tx, here.id, context.personId, [at.documentId]))).toEqual([]);
    }
    await writePageNote(other, note("Min, på samma sida"));
    expect(await readBy(member)).toEqual([note("Min egen")]);
  });

  test("stands neither in the audit nor in what a repeated press is answered with", async () => {
    const before = (await audited(here)).length;
    await writePageNote({ ...member, idempotencyKey: crypto.randomUUID() }, note("Min egen"));
    expect(await audited(here)).toHaveLength(before);
    const kept = await asOwner(async (connection) => (await connection.query(`SELECT k::text AS row FROM "IdempotencyKey" k WHERE "workspaceId" = $1`, [here.id])).rows);
    expect(JSON.stringify(kept)).not.toContain("Min egen");
  });

  test("is refused by a stranger, by another association's secretary, and on what doesn't reach one", async () => {
    const elsewhere = await association();
    await expect(writePageNote(here.stranger, note("x"))).rejects.toMatchObject({ code: "auth.noAccess" });
    await expect(writePageNote(elsewhere.secretary, note("x"))).rejects.toMatchObject({ code: "document.unknown" });
    at = await aDocumentOnTheAgenda(ground);
    await expect(writePageNote(here.reader, note("x"))).rejects.toMatchObject({ code: "policy.notAllowed" });
    await writePageNote(member, note("Den som tjänstgör får"));
    expect(await readBy(member)).toHaveLength(1);
    expect(await meetingDocuments(await actorOf(here.reader), at.meetingId, now)).toMatchObject({ items: [] });
  });
});

describe("the database itself", () => {
  const asOne = (personId: string | null, sql: string, values: unknown[] = []) =>
    asApplication(async (connection) => {
      await connection.query("BEGIN");
      await connection.query("SELECT set_config('attsats.workspace', $1, true), set_config('attsats.person', $2, true)", [here.id, personId ?? ""]);
      const { rows, rowCount } = await connection.query(sql, values);
      await connection.query("COMMIT");
      return { rows, rowCount };
    });

  test("shows, changes and takes away only the notes of the person the transaction names, and none where it names nobody", async () => {
    await writePageNote(member, note("Min egen"));
    const all = `SELECT text FROM "PageNote"`;
    expect((await asOne(member.personId, all)).rows).toEqual([{ text: "Min egen" }]);
    for (const personId of [other.personId, here.secretary.personId, here.administrator.personId, null]) {
      expect((await asOne(personId, all)).rows).toEqual([]);
      expect((await asOne(personId, `UPDATE "PageNote" SET text = 'läst'`)).rowCount).toBe(0);
      expect((await asOne(personId, `DELETE FROM "PageNote"`)).rowCount).toBe(0);
    }
    expect(await readBy(member)).toEqual([note("Min egen")]);
  });

  test("keeps no note in another's name", async () => {
    const forged = asOne(
      other.personId,
      `INSERT INTO "PageNote" ("workspaceId", "personId", "documentId", page, text, "writtenAt") VALUES ($1, $2, $3, 1, 'x', now())`,
      [here.id, member.personId, at.documentId],
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });
});
