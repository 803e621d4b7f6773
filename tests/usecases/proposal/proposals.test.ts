import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { addProposal } from "#lib/usecases/proposal/add-proposal.ts";
import { editProposal } from "#lib/usecases/proposal/edit-proposal.ts";
import { fixProposalVersion } from "#lib/usecases/proposal/fix-version.ts";
import { orderProposals } from "#lib/usecases/proposal/order-proposals.ts";
import { withdrawProposal } from "#lib/usecases/proposal/withdraw-proposal.ts";
import { audited, now, stored } from "../../support/association.ts";
import { asOwner, withDatabase } from "../../support/database.ts";
import { adoptAtMeeting, clause, type Setting, setting, storedVersions } from "./setting.ts";

withDatabase();

let here: Setting;
beforeEach(async () => {
  here = await setting();
});

const office = { origin: "office" as const, personId: null, bodyId: null };
const add = (clauses = [clause("tillsätta en styrgrupp")]) => addProposal(here.secretary, { caseId: here.caseId, ...office, clauses });

async function inOrder(): Promise<string[]> {
  const found = await asOwner((connection) => connection.query(`SELECT id FROM "Proposal" WHERE "caseId" = $1 ORDER BY position`, [here.caseId]));
  return found.rows.map(({ id }) => id);
}

describe("a proposal is added", () => {
  test("with its clauses as the first version, a draft, and the audit says whose it is", async () => {
    const clauses = [
      clause("länets kommuner rekommenderas tillstyrka tjänsten", {
        act: "recommend",
        addressees: [{ kind: "members" }, { kind: "body", bodyId: here.boardId, name: "Styrelsen" }, { kind: "named", name: "kansliet" }],
        dueDate: "2010-12-31",
        condition: "landstinget deltar",
        children: [clause("arbetet pågår i tre år"), clause("finansiering sker enligt förslaget")],
      }),
      clause("kansliet får i uppdrag att rekrytera", {
        addressees: [{ kind: "organisation", organisationId: here.organisationId, name: `Kommunförbundet ${here.slug}` }],
      }),
    ];
    const { proposalId, versionId } = await add(clauses);
    expect(await storedVersions(here, proposalId)).toEqual([{ id: versionId, number: 1, version: 1, fixedAt: null, clauses }]);
    expect(await audited(here)).toMatchObject([
      { act: "proposal.add", subjectId: proposalId, actorId: here.secretary.personId, facts: { origin: "office", name: "" } },
    ]);
  });

  test("last among those of the case, a member's under the member's name", async () => {
    const first = await add();
    const second = await addProposal(here.secretary, { caseId: here.caseId, origin: "member", personId: here.member.personId, bodyId: null, clauses: [] });
    expect(await inOrder()).toEqual([first.proposalId, second.proposalId]);
    expect((await audited(here)).at(-1)?.facts).toEqual({ origin: "member", name: "Mats Medlem" });
  });

  test("in a public authority the officials' is the administration's", async () => {
    await asOwner((connection) => connection.query(`UPDATE "Workspace" SET "legalForm" = 'publicAuthority' WHERE id = $1`, [here.id]));
    const { proposalId } = await add();
    expect(await stored("Proposal", { id: proposalId })).toMatchObject({ origin: "administration" });
    expect((await audited(here)).at(-1)?.facts).toEqual({ origin: "administration", name: "" });
  });

  test("once, though it is sent twice", async () => {
    const context = { ...here.secretary, idempotencyKey: randomUUID() };
    const input = { caseId: here.caseId, ...office, clauses: [] };
    const answers = await Promise.all([addProposal(context, input), addProposal(context, input)]);
    expect(answers[0]).toEqual(answers[1]);
    expect(await audited(here)).toHaveLength(1);
  });

  test.each([
    ["a member without a mandate here", () => ({ origin: "member" as const, personId: here.secretary.personId, bodyId: null }), "proposal.memberUnknown"],
    ["a body that is not there", () => ({ origin: "body" as const, personId: null, bodyId: randomUUID() }), "proposal.bodyUnknown"],
    ["no member named", () => ({ origin: "member" as const, personId: null, bodyId: null }), "proposal.memberMissing"],
    ["a case that is not there", () => ({ ...office, caseId: randomUUID() }), "proposal.caseUnknown"],
  ])("not for %s", async (_, wrong, code) => {
    await expect(addProposal(here.secretary, { caseId: here.caseId, clauses: [], ...wrong() })).rejects.toMatchObject({ code });
    expect(await audited(here)).toEqual([]);
  });

  test("not with an addressee that is not there", async () => {
    const clauses = [clause("uppdra", { addressees: [{ kind: "body", bodyId: randomUUID(), name: "Nämnden" }] })];
    await expect(add(clauses)).rejects.toMatchObject({ code: "clause.addresseeUnknown", facts: { name: "Nämnden" } });
  });

  test("not in a case that is closed", async () => {
    await asOwner((connection) => connection.query(`UPDATE "Case" SET "closedAt" = now() WHERE id = $1`, [here.caseId]));
    await expect(add()).rejects.toMatchObject({ code: "proposal.caseClosed" });
  });
});

describe("a draft is edited", () => {
  test("where it is: clauses change, move, come and go, and keep their ids", async () => {
    const [a, b, c] = [clause("ett"), clause("två"), clause("tre")];
    const { proposalId, versionId } = await add([{ ...a, children: [b] }, c]);
    const d = clause("fyra");
    const clauses = [{ ...c, children: [{ ...b, text: "två, omskriven" }] }, d];
    const result = await editProposal(here.secretary, { proposalId, versionId, version: 1, clauses });
    expect(result).toEqual({ saved: true, versionId, number: 1, version: 2, savedAt: now });
    expect(await storedVersions(here, proposalId)).toEqual([{ id: versionId, number: 1, version: 2, fixedAt: null, clauses }]);
    expect((await audited(here)).map(({ act }) => act)).toEqual(["proposal.add", "proposal.edit"]);
  });

  test("without writing over what someone else has saved: theirs is given back", async () => {
    const a = clause("ett");
    const { proposalId, versionId } = await add([a]);
    const theirs = [{ ...a, text: "deras" }];
    await editProposal(here.secretary, { proposalId, versionId, version: 1, clauses: theirs });
    const result = await editProposal(here.secretary, { proposalId, versionId, version: 1, clauses: [{ ...a, text: "mitt" }] });
    expect(result).toEqual({
      saved: false,
      theirs: { versionId, number: 1, version: 2, fixed: false, clauses: theirs, savedBy: "Siv Sekreterare", savedAt: now },
    });
    expect(await audited(here)).toHaveLength(2);
  });

  test("by one of two who save at the same moment; the other gets what the first saved", async () => {
    const a = clause("ett");
    const { proposalId, versionId } = await add([a]);
    const save = (text: string) => editProposal(here.secretary, { proposalId, versionId, version: 1, clauses: [{ ...a, text }] });
    const results = await Promise.all([save("mitt"), save("ditt")]);
    expect(results.map(({ saved }) => saved).sort()).toEqual([false, true]);
    const [stored] = await storedVersions(here, proposalId);
    expect(results.find((result) => !result.saved)).toMatchObject({ theirs: { version: 2, clauses: stored?.clauses } });
  });

  test("not at all when it reads the same", async () => {
    const a = clause("ett");
    const { proposalId, versionId } = await add([a]);
    const result = await editProposal(here.secretary, { proposalId, versionId, version: 1, clauses: [{ ...a, text: "ett " }, clause("")] });
    expect(result).toMatchObject({ saved: true, version: 1 });
    expect(await audited(here)).toHaveLength(1);
  });

  test("with two hundred clauses, and every one of them is there", async () => {
    const many = Array.from({ length: 50 }, (_, index) => clause(`huvudsats ${index}`, { children: [1, 2, 3].map((sub) => clause(`under ${sub}`)) }));
    const { proposalId, versionId } = await add();
    await editProposal(here.secretary, { proposalId, versionId, version: 1, clauses: many });
    expect((await storedVersions(here, proposalId))[0]?.clauses).toEqual(many);
  });
});

describe("a version is fixed", () => {
  test("and the next edit begins another, with the same clauses under the same ids", async () => {
    const a = clause("ett");
    const { proposalId, versionId } = await add([a]);
    expect(await fixProposalVersion(here.secretary, { proposalId, versionId, version: 1 })).toEqual({ number: 1 });
    const clauses = [{ ...a, text: "ett, ändrat" }];
    const result = await editProposal(here.secretary, { proposalId, versionId, version: 1, clauses });
    expect(result).toMatchObject({ saved: true, number: 2, version: 1 });
    expect(await storedVersions(here, proposalId)).toMatchObject([
      { number: 1, fixedAt: now, clauses: [a] },
      { number: 2, fixedAt: null, clauses },
    ]);
    expect((await audited(here)).map(({ act, facts }) => [act, "number" in facts ? facts.number : null])).toEqual([
      ["proposal.add", null], ["proposal.fix", 1], ["proposal.edit", 2],
    ]);
  });

  test("and by two editors only one new version comes of it", async () => {
    const a = clause("ett");
    const { proposalId, versionId } = await add([a]);
    await fixProposalVersion(here.secretary, { proposalId, versionId, version: 1 });
    const save = (text: string) => editProposal(here.secretary, { proposalId, versionId, version: 1, clauses: [{ ...a, text }] });
    await Promise.all([save("mitt"), save("ditt")]);
    expect(await storedVersions(here, proposalId)).toHaveLength(2);
  });

  test("not when someone has saved since it was seen, nor twice, nor without clauses", async () => {
    const a = clause("ett");
    const { proposalId, versionId } = await add([a]);
    await editProposal(here.secretary, { proposalId, versionId, version: 1, clauses: [{ ...a, text: "nytt" }] });
    const fix = (version: number) => fixProposalVersion(here.secretary, { proposalId, versionId, version });
    await expect(fix(1)).rejects.toMatchObject({ code: "errors.stale", facts: { name: "Siv Sekreterare", time: "09:00" } });
    await fix(2);
    await expect(fix(2)).rejects.toMatchObject({ code: "proposal.fixed" });
    const empty = await add([]);
    await expect(fixProposalVersion(here.secretary, { ...empty })).rejects.toMatchObject({ code: "proposal.nothingToFix" });
  });
});

describe("a proposal is withdrawn", () => {
  test("by whom and when is kept, and it can't be changed any more", async () => {
    const { proposalId, versionId } = await add();
    await withdrawProposal(here.secretary, { proposalId });
    expect(await stored("Proposal", { id: proposalId })).toMatchObject({ withdrawnAt: now, withdrawnById: here.secretary.personId });
    expect((await audited(here)).at(-1)).toMatchObject({ act: "proposal.withdraw", subjectId: proposalId });
    await expect(withdrawProposal(here.secretary, { proposalId })).rejects.toMatchObject({ code: "proposal.withdrawn" });
    await expect(editProposal(here.secretary, { proposalId, versionId, version: 1, clauses: [] })).rejects.toMatchObject({ code: "proposal.withdrawn" });
  });

  test("not once a meeting has adopted it", async () => {
    const { proposalId, versionId } = await add();
    await adoptAtMeeting(here, versionId);
    await expect(withdrawProposal(here.secretary, { proposalId })).rejects.toMatchObject({ code: "proposal.decided" });
  });
});

describe("the proposals of a case", () => {
  test("are put in another order", async () => {
    const [a, b] = [(await add()).proposalId, (await add()).proposalId];
    expect(await orderProposals(here.secretary, { caseId: here.caseId, proposalIds: [b, a] })).toEqual({ proposalIds: [b, a] });
    expect(await inOrder()).toEqual([b, a]);
    expect((await audited(here)).at(-1)).toMatchObject({ act: "proposal.reorder", subjectId: here.caseId });
  });

  test("not in an order that leaves one out", async () => {
    const [a] = [(await add()).proposalId, (await add()).proposalId];
    await expect(orderProposals(here.secretary, { caseId: here.caseId, proposalIds: [a] })).rejects.toMatchObject({ code: "proposal.orderStale" });
  });
});

describe("nobody but the secretary of the association", () => {
  test.each([
    ["a member of its board", async () => here.member, "policy.notAllowed"],
    ["another association's secretary", async () => ({ ...(await setting()).secretary, workspace: here.slug }), "auth.noAccess"],
  ])("%s: nothing is added, edited, fixed, withdrawn or moved", async (_, who, code) => {
    const { proposalId, versionId } = await add();
    const context = await who();
    const before = await audited(here);
    const acts = [
      () => addProposal(context, { caseId: here.caseId, ...office, clauses: [] }),
      () => editProposal(context, { proposalId, versionId, version: 1, clauses: [clause("annat")] }),
      () => fixProposalVersion(context, { proposalId, versionId, version: 1 }),
      () => withdrawProposal(context, { proposalId }),
      () => orderProposals(context, { caseId: here.caseId, proposalIds: [proposalId] }),
    ];
    for (const act of acts) await expect(act()).rejects.toMatchObject({ code });
    expect(await audited(here)).toEqual(before);
  });

  test("a proposal of one association is not there in another", async () => {
    const elsewhere = await setting();
    const { proposalId } = await add();
    await expect(withdrawProposal(elsewhere.secretary, { proposalId })).rejects.toMatchObject({ code: "proposal.unknown" });
  });

  test("in a secret case even that there is a proposal is hidden from a member whom it doesn't reach", async () => {
    const { proposalId } = await add();
    await asOwner((connection) => connection.query(`UPDATE "Case" SET "secrecyGround" = 'OSL 19:3' WHERE id = $1`, [here.caseId]));
    await expect(withdrawProposal(here.member, { proposalId })).rejects.toMatchObject({ code: "proposal.unknown" });
    await expect(addProposal(here.member, { caseId: here.caseId, ...office, clauses: [] })).rejects.toMatchObject({ code: "proposal.caseUnknown" });
  });
});
