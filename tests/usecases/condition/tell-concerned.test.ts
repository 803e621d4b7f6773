import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { confirmCondition, confirmConditionShape } from "#lib/usecases/condition/confirm-condition.ts";
import { audited, insert, municipality } from "../../support/association.ts";
import { asOwner, withDatabase } from "../../support/database.ts";
import { refusalOf } from "../meeting/setting.ts";
import { asked, type Asked, built, later, replies } from "./setting.ts";

withDatabase();

/** Two that were asked: the first at its mailbox and a contact, the second at the same contact. */
async function written() {
  const of = await asked();
  const [first, second] = of.addressees;
  const workspaceId = of.here.id;
  await asOwner((owner) => owner.query(`UPDATE "RoundAddressee" SET mailbox = 'kommun@lulea.example' WHERE id = $1`, [first]));
  await insert(
    ["RoundContact", { workspaceId, addresseeId: first, position: 0, name: "Kajsa Kontakt", email: "kajsa@kommun.example" }],
    ["RoundContact", { workspaceId, addresseeId: second, position: 0, name: "Kajsa Kontakt", email: "Kajsa@kommun.example" }],
  );
  const conditionId = await built(of);
  await replies(of, 0, "endorse");
  await replies(of, 1, "endorse");
  return { of, conditionId };
}

const confirmed = (of: Asked, conditionId: string, change: object = {}, idempotencyKey?: string) =>
  confirmCondition({ ...of.secretary, ...(idempotencyKey && { idempotencyKey }) }, confirmConditionShape.parse({ caseId: of.caseId, conditionId, outcome: "met", on: "2010-05-10", itemId: "", ...change }));

const letters = async (of: Asked) =>
  (await asOwner((owner) => owner.query<{ toAddress: string; toName: string; subject: string; text: string; aboutKind: string; secrecyGround: string | null }>(
    `SELECT "toAddress", "toName", subject, text, "aboutKind", "secrecyGround" FROM "Letter" WHERE "workspaceId" = $1 AND "aboutKind" = 'condition' ORDER BY "toAddress"`, [of.here.id],
  ))).rows;

test("those who were asked are told once each what came into force, and by which §", async () => {
  const { of, conditionId } = await written();
  const key = randomUUID();
  await confirmed(of, conditionId, { itemId: of.itemId }, key);
  await confirmed(of, conditionId, { itemId: of.itemId }, key);
  expect(await refusalOf(confirmed(of, conditionId))).toBe("condition.isConfirmed");
  const told = await letters(of);
  expect(told.map(({ toAddress }) => toAddress.toLowerCase())).toEqual(["kajsa@kommun.example", "kommun@lulea.example"]);
  expect(told[1]).toMatchObject({ subject: "Besked om villkoret för § 1, Styrelsen den 6 maj 2010", secrecyGround: null });
  expect(told[1]!.text).toContain("under villkoret ”alla medlemskommuner tillstyrker”.\n\nI § 1 den 6 maj 2010 konstaterades att villkoret är uppfyllt.\n\nDärmed gäller:\n1 att tillstyrka samarbetsavtalet");
  expect((await audited(of.here)).filter(({ act }) => act === "condition.confirm")).toHaveLength(1);
});

test("an organisation that what lapses is addressed to is told, though nobody asked it", async () => {
  const { of, conditionId } = await written();
  const organisationId = await municipality("Kiruna kommun");
  await insert(["Mailbox", { workspaceId: of.here.id, organisationId, email: "kommun@kiruna.example" }]);
  await asOwner(async (owner) => {
    await owner.query(`ALTER TABLE "ClauseAddressee" DISABLE TRIGGER USER`);
    await owner.query(
      `INSERT INTO "ClauseAddressee" ("workspaceId", "treeId", "clauseId", position, kind, "organisationId") VALUES ($1, $2, $3, 9, 'organisation', $4)`,
      [of.here.id, of.treeId, of.clauseId, organisationId],
    );
  });
  await confirmed(of, conditionId, { outcome: "failed", reason: "Regionen drog sig ur." });
  const toKiruna = (await letters(of)).find(({ toAddress }) => toAddress === "kommun@kiruna.example");
  expect(toKiruna).toMatchObject({ toName: "Kiruna kommun" });
  expect(toKiruna!.text).toContain("Den 10 maj 2010 bekräftades att villkoret inte har uppfyllts.\n\nDärmed har detta fallit:\n1 att tillstyrka samarbetsavtalet");
});

test("of a secret matter the letter names the § and says no more, and reaches whom the matter reaches", async () => {
  const { of, conditionId } = await written();
  await asOwner((owner) => owner.query(`UPDATE "Case" SET "secrecyGround" = 'OSL 19:3' WHERE id = $1`, [of.caseId]));
  await confirmed(of, conditionId);
  const [letter] = await letters(of);
  expect(letter).toMatchObject({ secrecyGround: "OSL 19:3" });
  expect(letter!.text).toContain("§ 1, Styrelsen den 6 maj 2010");
  expect(letter!.text).not.toMatch(/medlemskommuner|samarbetsavtal/iu);
});

test("nothing is written where the confirmation is refused", async () => {
  const { of, conditionId } = await written();
  expect(await refusalOf(confirmCondition({ ...of.here.reader, now: later }, confirmConditionShape.parse({ caseId: of.caseId, conditionId, outcome: "met", on: "2010-05-10", itemId: "" })))).toBe("policy.notAllowed");
  expect(await letters(of)).toEqual([]);
});
