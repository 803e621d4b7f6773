import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { replyLinksOf, replyTokenOf } from "#lib/data/reply-link.ts";
import { dispatchFactsOf } from "#lib/data/dispatch-facts.ts";
import { blankClause } from "#lib/domain/clause/tree.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { replyByLink } from "#lib/queries/reply/reply-page.ts";
import { registerCase } from "#lib/usecases/case/register-case.ts";
import { addProposal, addProposalShape } from "#lib/usecases/proposal/add-proposal.ts";
import { addAddressees } from "#lib/usecases/recommendation/add-addressees.ts";
import { announceDay } from "#lib/usecases/recommendation/announce-day.ts";
import { changeRound } from "#lib/usecases/recommendation/change-round.ts";
import { closeRound } from "#lib/usecases/recommendation/close-round.ts";
import { extendReply } from "#lib/usecases/recommendation/extend-reply.ts";
import { remindNow } from "#lib/usecases/recommendation/remind-now.ts";
import { remindToReply } from "#lib/usecases/recommendation/remind-to-reply.ts";
import { revokeLink } from "#lib/usecases/recommendation/revoke-link.ts";
import { sendLink } from "#lib/usecases/recommendation/send-link.ts";
import { sendRound } from "#lib/usecases/recommendation/send-round.ts";
import { association, audited, stored } from "../../support/association.ts";
import { asOwner, withDatabase } from "../../support/database.ts";
import { refusalOf } from "../meeting/setting.ts";
import { later, plan, type Recommended, recommended, storedRound } from "./setting.ts";

withDatabase();

const lettersOf = ({ here }: Recommended) =>
  asOwner(async (owner) => (await owner.query(`SELECT l."toAddress", l.subject, l.text, e."fileName" FROM "Letter" l LEFT JOIN "LetterEnclosure" e ON e."workspaceId" = l."workspaceId" AND e."letterId" = l.id WHERE l."workspaceId" = $1 AND l.key LIKE 'round%' ORDER BY l."writtenAt", l."toAddress"`, [here.id])).rows);
const linksOf = async (at: Recommended, roundId: string) => {
  const { round } = (await storedRound(at, roundId))!;
  return inTransaction(at.here.id, (tx) => replyLinksOf(tx, at.here.id, round.addressees.map(({ id }) => id)));
};
const on = (at: Recommended, day: string): ActContext => ({ ...at.here.secretary, now: new Date(`${day}T08:00:00Z`) });

async function sent() {
  const at = await recommended();
  const roundId = await plan(at);
  await sendRound(at.secretary, { roundId });
  const [boden, kalix] = (await storedRound(at, roundId))!.round.addressees;
  return { at, roundId, boden: boden!, kalix: kalix! };
}

describe("a round is sent", () => {
  test("as a consultation on a proposal that isn't decided: without an extract, and what is asked about stands from then on", async () => {
    const at = await recommended();
    const { caseId } = await registerCase(at.secretary, { title: "Gemensamt e-arkiv", summary: "", planCode: "0", secrecyGround: null });
    const clause = { ...blankClause(randomUUID(), "ansluta sig till ett gemensamt e-arkiv"), act: "adopt" as const };
    const { proposalId } = await addProposal(at.secretary, addProposalShape.parse({ caseId, origin: "office", clauses: [clause] }));
    const [version] = await asOwner(async (owner) => (await owner.query<{ treeId: string; fixedAt: Date | null }>(`SELECT "treeId", "fixedAt" FROM "ProposalVersion" WHERE "proposalId" = $1`, [proposalId])).rows);
    expect(version!.fixedAt).toBeNull();
    const roundId = await plan(at, { caseId, treeId: version!.treeId, clauseIds: [clause.id] });
    expect(await sendRound(at.secretary, { roundId })).toEqual({ asked: 2 });

    const letters = await lettersOf(at);
    expect(letters.map(({ fileName }) => fileName)).toEqual([null, null]);
    for (const { text } of letters) expect(text).toContain("Gemensamt e-arkiv");
    expect(await stored("ProposalVersion", { proposalId })).toMatchObject({ fixedAt: later });
    expect((await storedRound(at, roundId))!.round).toMatchObject({ kind: "consultation", addressees: [{ sentAt: later }, { sentAt: later }] });
    expect((await audited(at.here)).at(-1)).toMatchObject({ act: "round.send", subjectId: roundId, facts: { kind: "consultation", count: 2 } });
    const [link] = await linksOf(at, roundId);
    expect(await replyByLink(replyTokenOf(link!.id), later)).toMatchObject({ kind: "consultation", decision: null, whole: null, clauses: [{ text: "ansluta sig till ett gemensamt e-arkiv" }] });
  });

  test("to each mailbox and contact with a link of their own and the extract, which thereby has been dispatched", async () => {
    const at = await recommended();
    const roundId = await plan(at, { message: "Svara gärna före sommaren." });
    expect(await sendRound(at.secretary, { roundId })).toEqual({ asked: 2 });
    const links = await linksOf(at, roundId);
    const letters = await lettersOf(at);
    expect(letters.map(({ toAddress }) => toAddress).toSorted()).toEqual(links.map(({ email }) => email).toSorted());
    for (const { id, email } of links) {
      const letter = letters.find(({ toAddress }) => toAddress === email);
      expect(letter.text).toContain(`/reply/${replyTokenOf(id)}`);
      expect(letter.text).toContain("Svara gärna före sommaren.");
      expect(letter.text).toContain("31 augusti 2010");
      expect(letter.fileName).toMatch(/\.pdf$/);
    }
    expect(links.map(({ mayConfirm, expiresAt }) => [mayConfirm, expiresAt.toISOString()])).toEqual([[true, "2011-02-27T23:00:00.000Z"], [true, "2011-02-27T23:00:00.000Z"]]);
    const facts = (await inTransaction(at.here.id, (tx) => dispatchFactsOf(tx, at.here.id, [at.itemId]))).get(at.itemId);
    expect(facts!.sent.map(({ name }) => name).toSorted()).toEqual(["Bodens kommun", "Kalix kommun"]);
    expect((await storedRound(at, roundId))!.round.addressees.map(({ sentAt }) => sentAt)).toEqual([later, later]);
    expect((await audited(at.here)).at(-1)).toMatchObject({ act: "round.send", subjectId: roundId, facts: { count: 2, day: "2010-08-31" } });
  });

  test("once: two at the same moment write the letters of one, and again it is to nobody", async () => {
    const at = await recommended();
    const roundId = await plan(at);
    const keyed = { ...at.secretary, idempotencyKey: randomUUID() };
    const answers = await Promise.allSettled([sendRound(keyed, { roundId }), sendRound(keyed, { roundId }), sendRound(at.secretary, { roundId })]);
    expect(answers.filter(({ status }) => status === "fulfilled").length).toBeGreaterThanOrEqual(1);
    expect(await lettersOf(at)).toHaveLength(2);
    expect(await refusalOf(sendRound(at.secretary, { roundId }))).toBe("round.allAsked");
  });

  test("not by others than the secretary here, not before the § is approved, and not to one without an address", async () => {
    const at = await recommended({ isApproved: false });
    const roundId = await plan(at);
    for (const who of [at.here.administrator, at.here.reader, at.here.stranger]) {
      expect(await refusalOf(sendRound(who, { roundId }))).toMatch(/^(policy.notAllowed|auth.noAccess)$/);
    }
    expect(await refusalOf(sendRound((await association()).secretary, { roundId }))).toBe("round.unknown");
    expect(await refusalOf(sendRound(at.secretary, { roundId }))).toBe("extract.notApproved");
    const toPajala = await plan(at, { organisationIds: [at.pajala] });
    expect(await refusalOf(sendRound(at.secretary, { roundId: toPajala }))).toBe("round.addressMissing");
    expect(await lettersOf(at)).toEqual([]);
  });

  test("and then what it asks stands, while more can be asked, by a day of their own when the first has passed", async () => {
    const { at, roundId } = await sent();
    const { round, version } = (await storedRound(at, roundId))!;
    expect(await refusalOf(changeRound(at.secretary, { roundId, version, clauseIds: [at.clauseId], dueOn: "2010-10-01", message: "", sharesReplies: true }))).toBe("round.isSent");
    await asOwner((owner) => owner.query(`INSERT INTO "Mailbox" ("workspaceId", "organisationId", email) VALUES ($1, $2, 'kommun@pajala.example')`, [at.here.id, at.pajala]));
    await addAddressees(at.secretary, { roundId, organisationIds: [at.pajala] });
    expect(await refusalOf(sendRound(on(at, "2010-09-01"), { roundId }))).toBe("round.dueTooSoon");
    const pajala = (await storedRound(at, roundId))!.round.addressees.find(({ name }) => name === "Pajala kommun")!;
    await extendReply(on(at, "2010-09-01"), { addresseeId: pajala.id, day: "2010-10-15" });
    expect(await sendRound(on(at, "2010-09-01"), { roundId })).toEqual({ asked: 1 });
    expect((await lettersOf(at)).map(({ toAddress }) => toAddress)).toHaveLength(3);
    expect(round.addressees).toHaveLength(2);
  });
});

describe("one that is asked", () => {
  test("gets longer, or tells when it will decide; that is the secretary's to keep, and in the audit", async () => {
    const { at, roundId, boden } = await sent();
    expect(await refusalOf(extendReply(at.here.reader, { addresseeId: boden.id, day: "2010-10-15" }))).toBe("policy.notAllowed");
    expect(await refusalOf(extendReply(at.secretary, { addresseeId: boden.id, day: "2010-08-31" }))).toBe("round.notLonger");
    await extendReply(at.secretary, { addresseeId: boden.id, day: "2010-10-15" });
    await announceDay(at.secretary, { addresseeId: boden.id, day: "2010-10-10" });
    expect((await storedRound(at, roundId))!.round.addressees[0]).toMatchObject({ extendedTo: "2010-10-15", decidesOn: "2010-10-10" });
    expect((await audited(at.here)).slice(-2)).toMatchObject([{ act: "round.extend", facts: { name: "Bodens kommun", day: "2010-10-15" } }, { act: "round.announce", facts: { day: "2010-10-10" } }]);
  });

  test("has its link revoked, once, and gets another", async () => {
    const { at, roundId, boden } = await sent();
    const [link] = (await linksOf(at, roundId)).filter(({ addresseeId }) => addresseeId === boden.id);
    expect(await refusalOf(revokeLink(at.here.administrator, { addresseeId: boden.id, linkId: link!.id }))).toBe("policy.notAllowed");
    await revokeLink(at.secretary, { addresseeId: boden.id, linkId: link!.id });
    expect(await refusalOf(revokeLink(at.secretary, { addresseeId: boden.id, linkId: link!.id }))).toBe("round.linkIsRevoked");
    expect(await refusalOf(revokeLink(at.secretary, { addresseeId: boden.id, linkId: randomUUID() }))).toBe("round.unknownLink");
    await sendLink(at.secretary, { addresseeId: boden.id, name: "Bo Boden", email: "bo@boden.example", mayConfirm: false });
    expect((await linksOf(at, roundId)).filter(({ addresseeId }) => addresseeId === boden.id)).toMatchObject([{ revokedAt: later }, { name: "Bo Boden", mayConfirm: false, revokedAt: null }]);
    expect((await lettersOf(at)).find(({ toAddress }) => toAddress === "bo@boden.example").text).toContain("den som får svara för organisationen skickar det");
  });

  test("is reminded a week before the day and the day after it, each once, whether by itself or by hand", async () => {
    const { at, roundId } = await sent();
    const reminders = async () => (await lettersOf(at)).filter(({ subject }) => subject.startsWith("Påminnelse")).length;
    await remindToReply(at.here.id, new Date("2010-08-01T08:00:00Z"));
    expect(await reminders()).toBe(0);
    for (const hour of ["08", "09"]) await remindToReply(at.here.id, new Date(`2010-08-25T${hour}:00:00Z`));
    expect(await reminders()).toBe(2);
    expect(await refusalOf(remindNow(on(at, "2010-08-26"), { roundId }))).toBe("round.allReminded");
    expect(await remindNow(on(at, "2010-09-01"), { roundId })).toEqual({ reminded: 2 });
    await remindToReply(at.here.id, new Date("2010-09-02T08:00:00Z"));
    expect(await reminders()).toBe(4);
    expect((await audited(at.here)).at(-1)).toMatchObject({ act: "round.remind", facts: { count: 2 } });
  });
});

describe("a round is closed", () => {
  test("by the secretary, once, and then nobody is reminded", async () => {
    const { at, roundId } = await sent();
    expect(await refusalOf(closeRound(at.here.administrator, { roundId, version: 1 }))).toBe("policy.notAllowed");
    expect(await refusalOf(closeRound(at.secretary, { roundId, version: 7 }))).toMatch(/^errors.stale/);
    await closeRound(on(at, "2010-09-10"), { roundId, version: 1 });
    expect((await storedRound(at, roundId))!.round.closed).toMatchObject({ at: new Date("2010-09-10T08:00:00Z") });
    expect((await audited(at.here)).at(-1)).toMatchObject({ act: "round.close", facts: { asked: 2, replied: 0 } });
    expect(await refusalOf(closeRound(at.secretary, { roundId, version: 2 }))).toBe("round.isClosed");
    expect(await refusalOf(remindNow(at.secretary, { roundId }))).toBe("round.isClosed");
    await remindToReply(at.here.id, new Date("2010-09-12T08:00:00Z"));
    expect((await lettersOf(at)).filter(({ subject }) => subject.startsWith("Påminnelse"))).toEqual([]);
  });
});
