import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { loadActor } from "#lib/data/actor.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { readProposals } from "#lib/queries/proposal/proposals-of-case.ts";
import { readDraft, readProposalToEdit } from "#lib/queries/proposal/proposal-to-edit.ts";
import { readProposerChoices } from "#lib/queries/proposal/proposer-choices.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { addProposal } from "#lib/usecases/proposal/add-proposal.ts";
import { editProposal } from "#lib/usecases/proposal/edit-proposal.ts";
import { fixProposalVersion } from "#lib/usecases/proposal/fix-version.ts";
import { insert } from "../../support/association.ts";
import { asOwner, withDatabase } from "../../support/database.ts";
import { clause, type Setting, setting } from "../../usecases/proposal/setting.ts";

withDatabase();

let here: Setting;
const first = clause("tillsätta en styrgrupp");
let proposal: { proposalId: string; versionId: string; version: number };

beforeEach(async () => {
  here = await setting();
  proposal = await addProposal(here.secretary, { caseId: here.caseId, origin: "office", personId: null, bodyId: null, clauses: [first] });
});

const actor = async ({ workspace, personId }: ActContext) => (await loadActor(workspace, personId)) as Actor;
const makeSecret = () => asOwner((connection) => connection.query(`UPDATE "Case" SET "secrecyGround" = 'OSL 19:3' WHERE id = $1`, [here.caseId]));

describe("the proposals of a case", () => {
  test("are shown in their order, each with its versions, to those who may read the case; only the secretary may write", async () => {
    const theirs = await addProposal(here.secretary, { caseId: here.caseId, origin: "body", personId: null, bodyId: here.boardId, clauses: [] });
    await fixProposalVersion(here.secretary, proposal);
    await editProposal(here.secretary, { ...proposal, clauses: [{ ...first, text: "tillsätta två styrgrupper" }] });
    const found = await readProposals(await actor(here.reader), here.caseId);
    expect(found).toMatchObject({
      mayWrite: false,
      caseClosed: false,
      proposals: [
        { id: proposal.proposalId, origin: "office", proposerName: null, versions: [{ number: 1, clauses: [first] }, { number: 2, fixedAt: null }] },
        { id: theirs.proposalId, origin: "body", proposerName: "Styrelsen", versions: [{ number: 1, clauses: [] }] },
      ],
    });
    expect(await readProposals(await actor(here.secretary), here.caseId)).toMatchObject({ mayWrite: true });
  });

  test("of a secret case reach only the secretary and those who serve on it", async () => {
    await makeSecret();
    expect(await readProposals(await actor(here.member), here.caseId)).toBeNull();
    expect(await readProposals(await actor(here.secretary), here.caseId)).not.toBeNull();
    const meetingId = randomUUID();
    const startsAt = here.secretary.now;
    await insert(
      ["Meeting", { workspaceId: here.id, id: meetingId, bodyId: here.boardId, startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000), place: "Härnösand" }],
      [
        "AgendaItem",
        { workspaceId: here.id, id: randomUUID(), meetingId, position: 0, kind: "case", title: "Samordnare", caseId: here.caseId, secrecyGround: "OSL 19:3", text: "{}" },
      ],
    );
    expect(await readProposals(await actor(here.member), here.caseId)).not.toBeNull();
    expect(await readProposals(await actor(here.reader), here.caseId)).toBeNull();
  });

  test("of another association are not there", async () => {
    expect(await readProposals(await actor((await setting()).secretary), here.caseId)).toBeNull();
  });
});

describe("a proposal to be written", () => {
  test("comes with its newest version, the one before it, and whom it can be addressed to", async () => {
    await fixProposalVersion(here.secretary, proposal);
    expect(await readProposalToEdit(await actor(here.secretary), here.caseId, proposal.proposalId)).toMatchObject({
      draft: { number: 1, fixed: true },
      previous: { number: 1, clauses: [first] },
    });
    await editProposal(here.secretary, { ...proposal, clauses: [{ ...first, text: "nytt" }] });
    expect(await readProposalToEdit(await actor(here.secretary), here.caseId, proposal.proposalId)).toMatchObject({
      draft: { number: 2, version: 1, fixed: false, savedBy: "Siv Sekreterare" },
      previous: { number: 1 },
      closedBecause: null,
      context: { organisations: [{ id: here.organisationId }], bodies: [{ name: "Styrelsen" }] },
    });
  });

  test("is read anew only when someone has saved", async () => {
    const secretary = await actor(here.secretary);
    expect(await readDraft(secretary, proposal.proposalId, proposal)).toBe("unchanged");
    await editProposal(here.secretary, { ...proposal, clauses: [{ ...first, text: "nytt" }] });
    expect(await readDraft(secretary, proposal.proposalId, proposal)).toMatchObject({ version: 2, clauses: [{ text: "nytt" }] });
  });

  test("is not there for one who may only read, in another case, or in another association", async () => {
    const [member, secretary, elsewhere] = [await actor(here.member), await actor(here.secretary), await actor((await setting()).secretary)];
    expect(await readProposalToEdit(member, here.caseId, proposal.proposalId)).toBeNull();
    expect(await readDraft(member, proposal.proposalId, { versionId: "", version: 0 })).toBeNull();
    expect(await readProposalToEdit(secretary, randomUUID(), proposal.proposalId)).toBeNull();
    expect(await readProposalToEdit(elsewhere, here.caseId, proposal.proposalId)).toBeNull();
  });
});

test("the form for a new proposal names those with a mandate today, and the bodies", async () => {
  expect(await readProposerChoices(await actor(here.secretary), here.caseId)).toMatchObject({
    members: [{ id: here.member.personId, name: "Mats Medlem", detail: "Styrelsen" }],
    bodies: [{ id: here.boardId, name: "Styrelsen" }],
    caseClosed: false,
  });
  expect(await readProposerChoices(await actor(here.member), here.caseId)).toBeNull();
});
