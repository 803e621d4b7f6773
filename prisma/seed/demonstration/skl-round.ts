import { lockCase } from "#lib/data/case.ts";
import { newId } from "#lib/data/id.ts";
import { loadRound } from "#lib/data/round.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { addDays } from "#lib/domain/calendar/days.ts";
import type { Round, RoundAddressee } from "#lib/domain/recommendation/round.ts";
import { accepted } from "#lib/domain/refused.ts";
import type { AnswerKind } from "#lib/domain/reply/answer.ts";
import { checkReply } from "#lib/domain/reply/check-reply.ts";
import { buildCondition, buildConditionShape } from "#lib/usecases/condition/build-condition.ts";
import { recomputeConditions } from "#lib/usecases/condition/recompute.ts";
import { addMembers, addMembersShape } from "#lib/usecases/membership/add-members.ts";
import { planRound, planRoundShape } from "#lib/usecases/recommendation/plan-round.ts";
import { sendRound, sendRoundShape } from "#lib/usecases/recommendation/send-round.ts";
import { takeReply } from "#lib/usecases/reply/register-reply.ts";
import { sendLettersByHand } from "./approved.ts";
import { decided } from "./decided.ts";
import { at, type Desk } from "./stage.ts";

type Municipality = Readonly<{ id: string; name: string }>;

/** Every municipality is a member, and has an official address in the register. Gives them. */
export async function joinTheCountry(desk: Desk): Promise<readonly Municipality[]> {
  const { workspaceId } = desk;
  const municipalities = await inTransaction(workspaceId, (tx) => tx.organisation.findMany({ where: { kind: "municipality" }, orderBy: { code: "asc" }, select: { id: true, name: true } }));
  await desk.act(addMembers, addMembersShape, { organisationIds: municipalities.map(({ id }) => id), from: "2007-03-01" }, at("2007-03-01"));
  await inTransaction(workspaceId, (tx) => tx.mailbox.createMany({ data: municipalities.map(({ id, name }) => ({ workspaceId, organisationId: id, email: officialAddress(name) })) }));
  return municipalities;
}

function officialAddress(name: string): string {
  const host = name.toLowerCase().replace(/s? (kommun|stad)$/, "").replaceAll(/[åä]/g, "a").replaceAll("ö", "o").replaceAll(" ", "-");
  return `kommun@${host}.example`;
}

/** What the board recommends is sent to all of them at once. Gives the round's id. */
export async function askTheCountry(desk: Desk, { caseId, itemId, municipalities }: { caseId: string; itemId: string; municipalities: readonly Municipality[] }): Promise<string> {
  const { treeId, clauses } = await decided(desk, itemId);
  const plan = {
    caseId,
    treeId,
    clauseIds: [clauses[0]!.id],
    dueOn: "2018-10-31",
    message: "Svara när kommunen har beslutat, även om den avstår.",
    sharesReplies: false,
    organisationIds: municipalities.map(({ id }) => id),
  };
  const { roundId } = await desk.act(planRound, planRoundShape, plan, at("2018-06-20", "13:00"));
  await desk.act(sendRound, sendRoundShape, { roundId }, at("2018-06-20", "14:00"));
  await sendLettersByHand(desk, at("2018-06-20", "14:30"));
  return roundId;
}

/** The assignment is given when most of those who are asked endorse. */
export async function setMost(desk: Desk, { caseId, itemId }: { caseId: string; itemId: string }): Promise<void> {
  const { treeId, clauses } = await decided(desk, itemId);
  const most = { kind: "endorsedBy" as const, who: { kind: "asked" as const }, enough: { kind: "most" as const }, clauseIds: null, evidenced: false, withLegalForce: false, noObjectionCounts: false };
  const condition = { caseId, treeId, text: "de flesta kommunerna tillstyrker", clauseIds: [clauses[1]!.id], alternatives: [{ parts: [most], by: "" }] };
  await desk.act(buildCondition, buildConditionShape, condition, at("2018-06-20", "15:00"));
}

/**
 * All answer by the link in their letter, from the end of August on: 288 endorse, some with comments, one opposes and one
 * abstains. They are taken in one transaction, and the condition is computed after the last: one act for each would be
 * most of the time that the demonstration takes to load.
 */
export async function answerTheCountry({ workspaceId, name }: Desk, roundId: string): Promise<void> {
  await inTransaction(workspaceId, async (tx) => {
    const { round } = (await loadRound(tx, workspaceId, roundId))!;
    const { case: asked } = (await lockCase(tx, workspaceId, round.caseId))!;
    const answers = round.addressees.map((addressee, place) => answerOf(round, addressee, place)).toSorted((one, other) => one.receivedOn.localeCompare(other.receivedOn));
    for (const { addressee, ...written } of answers) {
      const now = at(written.receivedOn, "14:00");
      const by = { personId: null, name: addressee.name, email: null, workspace: { id: workspaceId } };
      const reply = accepted(checkReply(round, addressee.id, { ...written, recorded: { personId: null, at: now } }, written.receivedOn));
      await takeReply({ tx, workspaceId, now, by, way: "link", mayConfirm: true, path: "", association: name, language: "sv", case: asked, round, addressee }, reply, { before: null, file: null });
    }
    const last = answers.at(-1)!;
    await recomputeConditions(tx, { personId: null, name: last.addressee.name, workspace: { id: workspaceId } }, round.caseId, at(last.receivedOn, "14:00"));
  });
}

/** The days on which the executive boards decide: a Tuesday a week from the end of August on. */
const firstDay = "2018-08-28";
const weeks = 9;

/** The two that don't endorse, and what some of the others add, by their places among those asked. */
const others: Readonly<Record<number, Readonly<{ kind: AnswerKind; comment: string }>>> = {
  41: { kind: "endorseWithComments", comment: "Stödet bör samordnas med det som länen redan har." },
  120: { kind: "endorseWithComments", comment: "Kommunen vill att en utvärdering görs efter två år." },
  163: { kind: "abstain", comment: "Kommunen har redan ett eget avtal om kunskapsstöd." },
  204: { kind: "endorseWithComments", comment: "De minsta kommunerna behöver hjälp på plats." },
  251: { kind: "oppose", comment: "Kommunen kan inte binda sig för fyra år." },
};

function answerOf({ clauseIds }: Round, addressee: RoundAddressee, place: number) {
  const decidedOn = addDays(firstDay, 7 * ((place * 37) % weeks));
  const { kind, comment } = others[place] ?? { kind: "endorse" as const, comment: "" };
  return {
    id: newId(),
    recordId: newId(),
    addressee,
    addresseeId: addressee.id,
    number: 1,
    answers: clauseIds.map((clauseId) => ({ clauseId, kind, comment })),
    decided: { by: "body" as const, name: "Kommunstyrelsen", on: decidedOn, paragraph: String(101 + (place % 60)), registrationNumber: "" },
    legalForceOn: null,
    evidenceId: null,
    receivedOn: addDays(decidedOn, 2),
    way: "link" as const,
    confirmedBy: addressee.name,
    preparedBy: null,
  };
}
