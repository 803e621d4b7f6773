import type { ReplyDraft } from "#lib/domain/reply/draft.ts";
import type { ProvisoJudgement, Reply } from "#lib/domain/reply/reply.ts";
import { Prisma } from "./generated/client.ts";
import { newId } from "./id.ts";
import { listOf } from "./list-of.ts";
import { dayOf } from "./stored-body.ts";
import type { Tx } from "./transaction.ts";

/** A reply as it is stored, with where it stands in the register of its case. */
export type StoredReply = Reply & { readonly recordId: string };

/** Every version of the replies of an organisation, or of all in a round: the earliest first. */
export async function repliesOf(tx: Tx, workspaceId: string, of: { addresseeId: string } | { roundId: string }): Promise<StoredReply[]> {
  const where = "roundId" in of ? Prisma.sql`x."roundId" = ${of.roundId}::uuid` : Prisma.sql`x.id = ${of.addresseeId}::uuid`;
  const answers = Prisma.sql`SELECT a."clauseId", a.kind, a.comment FROM "ReplyAnswer" a WHERE a."workspaceId" = r."workspaceId" AND a."replyId" = r.id`;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT r.*, ${listOf(answers)} AS answers
    FROM "RoundAddressee" x JOIN "Reply" r ON r."workspaceId" = x."workspaceId" AND r."addresseeId" = x.id
    WHERE x."workspaceId" = ${workspaceId}::uuid AND ${where} ORDER BY r."addresseeId", r.number`;
  return rows.map(fromRow);
}

/** A reply by its id, or null where the workspace has none. */
export async function findReply(tx: Tx, workspaceId: string, id: string): Promise<StoredReply | null> {
  const row = await tx.reply.findUnique({ where: { workspaceId_id: { workspaceId, id } }, include: { answers: { select: { clauseId: true, kind: true, comment: true } } } });
  return row && fromRow(row);
}

/** Adds a version of a reply, which stands as it is from then on. */
export async function insertReply(tx: Tx, workspaceId: string, reply: StoredReply): Promise<void> {
  const { answers, decided, legalForceOn, receivedOn, recorded, ...rest } = reply;
  await tx.reply.create({
    data: {
      workspaceId,
      ...rest,
      decidedBy: decided.by,
      decidedName: decided.name,
      decidedOn: new Date(decided.on),
      paragraph: decided.paragraph,
      registrationNumber: decided.registrationNumber,
      legalForceOn: legalForceOn && new Date(legalForceOn),
      receivedOn: new Date(receivedOn),
      recordedById: recorded.personId,
      recordedAt: recorded.at,
    },
    select: { id: true },
  });
  await tx.replyAnswer.createMany({ data: answers.map((answer) => ({ workspaceId, replyId: reply.id, ...answer })) });
}

/** What has been judged of the provisos in a round, the earliest first. */
export async function judgementsOf(tx: Tx, workspaceId: string, roundId: string): Promise<ProvisoJudgement[]> {
  const rows = await tx.provisoJudgement.findMany({
    where: { workspaceId, answer: { reply: { addressee: { roundId } } } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return rows.map(({ replyId, clauseId, accepted, reason, byId, at }) => ({ replyId, clauseId, accepted, reason, by: byId, at }));
}

/** Adds a judgement of a proviso. */
export async function insertJudgement(tx: Tx, workspaceId: string, { by: byId, ...judged }: ProvisoJudgement): Promise<void> {
  await tx.provisoJudgement.create({ data: { workspaceId, id: newId(), ...judged, byId }, select: { id: true } });
}

/** A draft as it was saved last, by whom, and how often. */
export type SavedDraft = Readonly<{ content: ReplyDraft; savedBy: string; savedAt: Date; version: number }>;

/** The draft of an organisation's reply, or null where none is begun. It was checked when it was saved. */
export async function findDraft(tx: Tx, workspaceId: string, addresseeId: string): Promise<SavedDraft | null> {
  const row = await tx.replyDraft.findUnique({ where: { workspaceId_addresseeId: { workspaceId, addresseeId } } });
  return row && { content: row.content as unknown as ReplyDraft, savedBy: row.savedBy, savedAt: row.savedAt, version: row.version };
}

/** Saves a draft under its next version, 1 for a new one. Whoever saves has locked the case. */
export async function saveDraft(tx: Tx, workspaceId: string, addresseeId: string, { content, ...saved }: SavedDraft): Promise<void> {
  const data = { content: content as unknown as Prisma.InputJsonObject, ...saved };
  await tx.replyDraft.upsert({
    where: { workspaceId_addresseeId: { workspaceId, addresseeId } },
    create: { workspaceId, addresseeId, ...data },
    update: data,
    select: { addresseeId: true },
  });
}

/** Takes a draft away, when its reply has been sent. */
export async function deleteDraft(tx: Tx, workspaceId: string, addresseeId: string): Promise<void> {
  await tx.replyDraft.deleteMany({ where: { workspaceId, addresseeId } });
}

/** Those in a round who have begun a reply, by their ids: that they have, never what it says. */
export async function begunIn(tx: Tx, workspaceId: string, roundId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.replyDraft.findMany({ where: { workspaceId, addressee: { roundId } }, select: { addresseeId: true } });
  return new Set(rows.map(({ addresseeId }) => addresseeId));
}

type Row = Prisma.ReplyGetPayload<object> & { answers: Reply["answers"] };

function fromRow({ workspaceId: _, decidedBy: by, decidedName: name, decidedOn, paragraph, registrationNumber, recordedById, recordedAt, answers, ...row }: Row): StoredReply {
  return {
    ...row,
    answers,
    decided: { by, name, on: dayOf(decidedOn), paragraph, registrationNumber },
    legalForceOn: row.legalForceOn && dayOf(row.legalForceOn),
    receivedOn: dayOf(row.receivedOn),
    recorded: { personId: recordedById, at: recordedAt },
  };
}
