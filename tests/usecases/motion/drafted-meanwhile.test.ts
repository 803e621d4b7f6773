import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { motionsOfItems } from "#lib/data/motion.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { contentOf } from "#lib/domain/clause/content.ts";
import { motionState } from "#lib/domain/motion/motion.ts";
import { addItem } from "#lib/usecases/agenda/add-item.ts";
import { withdrawItem } from "#lib/usecases/agenda/withdraw-item.ts";
import { registerCase } from "#lib/usecases/case/register-case.ts";
import { editMotion, handIn, startMotion } from "#lib/usecases/motion/draft-motion.ts";
import { recordMotion } from "#lib/usecases/motion/record-motion.ts";
import { addProposal } from "#lib/usecases/proposal/add-proposal.ts";
import { editProposal } from "#lib/usecases/proposal/edit-proposal.ts";
import { mandateIn, personWith } from "../../support/association.ts";
import { withDatabase } from "../../support/database.ts";
import { actsAt, meetingAssociation, planned, refusalOf } from "../meeting/setting.ts";
import { clause } from "../question/board.ts";

withDatabase();

const proposed = clause("tillstyrka samarbetsavtalet");
const moved = (before: string, after: string, proposalVersionId: string) => ({
  moved: {
    kind: "amend" as const,
    amendment: { proposalVersionId, clauseId: proposed.id, before: contentOf({ ...proposed, text: before }), after: contentOf({ ...proposed, text: after }) },
  },
  reasons: "",
});

/** A meeting that is planned, a case on its agenda with one proposed clause, and a member's change of it, drafted at home. */
async function draftedAtHome() {
  const here = await meetingAssociation();
  const bo = await personWith(here, [], "Bo Berg");
  await mandateIn(here, bo.personId, { role: "member" });
  const meetingId = await planned(here);
  const { caseId } = await registerCase(here.secretary, { title: "Samarbetsavtal", summary: "", planCode: "0", secrecyGround: null });
  const { proposalId, versionId } = await addProposal(here.secretary, { caseId, origin: "office", personId: null, bodyId: null, clauses: [proposed] });
  const { itemId } = await addItem(here.secretary, { meetingId, kind: "case", title: "", presenter: "", secrecyGround: null, caseId });
  const on = { meetingId, itemId };
  const draft = moved(proposed.text, "tillstyrka avtalet till och med 2011-12-31", versionId);
  const { motionId } = await startMotion(bo, { ...on, draft });
  const rewrite = async (version: number, text: string) => {
    const saved = await editProposal(here.secretary, { proposalId, versionId, version, clauses: [{ ...proposed, text }] });
    expect(saved).toMatchObject({ saved: true });
  };
  const stored = async () => {
    const [motion] = (await inTransaction(here.id, (tx) => motionsOfItems(tx, here.id, [itemId]))).get(itemId)!;
    return { state: motionState(motion!), moved: motion!.moved };
  };
  const acts = async () => (await actsAt(here, meetingId)).map(({ act }) => act).filter((act) => act.startsWith("motion."));
  return { here, bo, on, draft, versionId, onMotion: { ...on, motionId }, rewrite, stored, acts };
}

test("a motion isn't handed in on an item that was withdrawn meanwhile, nor begun, and the draft is kept", async () => {
  const { here, bo, on, draft, onMotion, stored, acts } = await draftedAtHome();
  await withdrawItem(here.secretary, { ...on, reason: "Avtalet har dragits tillbaka." });
  expect(await refusalOf(handIn(bo, onMotion))).toBe("motion.itemWithdrawn");
  expect(await refusalOf(startMotion(bo, { ...on, draft }))).toBe("motion.itemWithdrawn");
  expect(await stored()).toEqual({ state: "draft", moved: draft.moved });
  expect(await acts()).toEqual([]);
});

test("a change of a clause that was just changed is told what the clause reads now, and is handed in once it is against that", async () => {
  const { bo, draft, versionId, onMotion, rewrite, stored, acts } = await draftedAtHome();
  const now = "tillstyrka samarbetsavtalet med två års uppsägning";
  await rewrite(1, now);
  await expect(handIn(bo, onMotion)).rejects.toMatchObject({ code: "motion.clauseChanged", facts: { now } });
  expect(await stored()).toEqual({ state: "draft", moved: draft.moved });

  const anew = moved(now, "tillstyrka samarbetsavtalet med ett års uppsägning", versionId);
  await editMotion(bo, { ...onMotion, version: 1, draft: anew });
  await handIn(bo, onMotion);
  expect(await stored()).toEqual({ state: "handedIn", moved: anew.moved });
  expect(await acts()).toEqual(["motion.handIn"]);
});

test("one that was handed in before the clause was changed isn't taken into the record as if it still fitted", async () => {
  const { here, bo, draft, onMotion, rewrite, stored, acts } = await draftedAtHome();
  await handIn(bo, onMotion);
  await rewrite(1, "tillstyrka samarbetsavtalet med två års uppsägning");
  expect(await refusalOf(recordMotion(here.secretary, onMotion))).toBe("motion.clauseChanged");
  expect(await stored()).toEqual({ state: "handedIn", moved: draft.moved });
  expect(await acts()).toEqual(["motion.handIn"]);
});

test("of a draft that is written on two devices, neither writes over what the other has saved; sent twice, it is handed in once", async () => {
  const { bo, draft, versionId, onMotion, stored, acts } = await draftedAtHome();
  const onPhone = moved(proposed.text, "avslå samarbetsavtalet", versionId);
  await editMotion(bo, { ...onMotion, version: 1, draft: onPhone });
  expect(await refusalOf(editMotion(bo, { ...onMotion, version: 1, draft: { ...draft, reasons: "Skrivet vid datorn." } }))).toMatch(/^errors\.stale/);
  expect(await stored()).toEqual({ state: "draft", moved: onPhone.moved });
  const once = { ...bo, idempotencyKey: randomUUID() };
  await Promise.all([handIn(once, onMotion), handIn(once, onMotion)]);
  expect(await acts()).toEqual(["motion.handIn"]);
});
