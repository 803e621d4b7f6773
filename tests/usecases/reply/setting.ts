import { randomUUID } from "node:crypto";
import { createTree } from "#lib/data/clause-tree.ts";
import { repliesOf } from "#lib/data/reply.ts";
import { insertReplyLinks, replyTokenOf } from "#lib/data/reply-link.ts";
import { insertRound, markSent } from "#lib/data/round.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Clause } from "#lib/domain/clause/clause.ts";
import type { ReplyDraft } from "#lib/domain/reply/draft.ts";
import type { AnswerKind } from "#lib/domain/reply/answer.ts";
import { registerCase } from "#lib/usecases/case/register-case.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { sendByLink, sendByLinkShape, sendSignedIn, sendSignedInShape } from "#lib/usecases/reply/send-reply.ts";
import { type Association, association, insert, municipality, now, personWith } from "../../support/association.ts";

/** One that is asked, with a link for one who may send the reply and a link for one who prepares it. */
export type Asked = Readonly<{ addresseeId: string; organisationId: string; name: string; linkId: string; token: string; preparing: string }>;

/** A round about two clauses that has been sent to some municipalities. */
export type Asking = Readonly<{ here: Association; caseId: string; roundId: string; treeId: string; clauseIds: readonly string[]; asked: readonly Asked[] }>;

/** The morning on which the tests answer: two days after they were asked. */
export const answering = new Date("2010-04-24T07:00:00Z");

export async function asking(names: readonly string[] = ["Luleå kommun", "Kalix kommun"], { here = null as Association | null, secrecyGround = null as string | null } = {}): Promise<Asking> {
  const where = here ?? (await association());
  const { caseId } = await registerCase(where.secretary, { title: "Samordnare för it-utveckling", summary: "", planCode: "0", secrecyGround });
  const clauses = [clause("kommunerna rekommenderas att inrätta en samordnare"), clause("kommunerna rekommenderas att betala sin del")];
  const clauseIds = clauses.map(({ id }) => id);
  const asked = await Promise.all(names.map(async (name) => ({ addresseeId: randomUUID(), organisationId: await municipality(name), name })));
  const roundId = randomUUID();
  const links = asked.map(({ addresseeId }) => [link(where, addresseeId, true), link(where, addresseeId, false)] as const);
  const treeId = await inTransaction(where.id, async (tx) => {
    const tree = await createTree(tx, where.id, clauses);
    const addressees = asked.map(({ addresseeId: id, organisationId, name }) => ({ id, organisationId, name, mailbox: null, contacts: [], sentAt: null, extendedTo: null, decidesOn: null }));
    const round = { id: roundId, caseId, kind: "recommendation" as const, clauseIds, dueOn: "2010-06-30", message: "", sharesReplies: true, closed: null, addressees };
    await insertRound(tx, where.id, round, tree, { byId: where.secretary.personId, at: now });
    await markSent(tx, where.id, asked.map(({ addresseeId }) => addresseeId), now);
    await insertReplyLinks(tx, where.id, links.flat());
    return tree;
  });
  const withLinks = asked.map((each, index) => {
    const [sends, prepares] = links[index]!;
    return { ...each, linkId: sends.id, token: replyTokenOf(sends.id), preparing: replyTokenOf(prepares.id) };
  });
  return { here: where, caseId, roundId, treeId, clauseIds, asked: withLinks };
}

/** Whoever answers for the organisation when signed in. */
export async function contactOf({ here }: Asking, { organisationId }: Pick<Asked, "organisationId">, name = "Klara Kontakt"): Promise<ActContext> {
  const context = await personWith(here, [], name);
  await insert(["WorkspaceRole", { workspaceId: here.id, id: randomUUID(), personId: context.personId, role: "municipalContact", organisationId }]);
  return { ...context, now: answering };
}

/** What a contact writes: the same answer on every clause unless it says otherwise, by the board on the day before. */
export function written({ clauseIds }: Asking, kind: AnswerKind | null = "endorse", comment = ""): ReplyDraft {
  return {
    answers: clauseIds.map((clauseId) => ({ clauseId, kind, comment })),
    decided: { by: "body", name: "Kommunstyrelsen", on: "2010-04-23", paragraph: "§ 41", registrationNumber: "KS 2010/172" },
    legalForceOn: "",
  };
}

/** Sends by the first organisation's link, as its page would. */
export async function answer(round: Asking, change: object = {}, { idempotencyKey }: { idempotencyKey?: string } = {}) {
  const input = { token: round.asked[0]!.token, content: written(round), seenNumber: 0, seenDraft: 0, ...change };
  return sendByLink({ now: answering, idempotencyKey }, sendByLinkShape.parse(input));
}

/** Sends for the first organisation as one signed in. */
export async function answerSignedIn(context: ActContext, round: Asking, change: object = {}) {
  const input = { addresseeId: round.asked[0]!.addresseeId, content: written(round), seenNumber: 0, seenDraft: 0, ...change };
  return sendSignedIn(context, sendSignedInShape.parse(input));
}

export async function repliesIn({ here, roundId }: Asking) {
  return inTransaction(here.id, (tx) => repliesOf(tx, here.id, { roundId }));
}

function clause(text: string): Clause {
  return { id: randomUUID(), text, act: "recommend", addressees: [{ kind: "members" }], dueDate: null, condition: null, children: [] };
}

function link(here: Association, addresseeId: string, mayConfirm: boolean) {
  const name = mayConfirm ? "Karin Kansli" : "Pelle Handläggare";
  const expiresAt = new Date("2010-12-31T00:00:00Z");
  return { id: randomUUID(), addresseeId, name, email: `${randomUUID()}@kommun.example`, mayConfirm, expiresAt, madeById: here.secretary.personId, madeAt: now };
}
