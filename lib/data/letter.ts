import { type About, checkLetter, type Enclosure, type Recipient } from "#lib/domain/letter/letter.ts";
import { after, type LetterState, type LetterStep } from "#lib/domain/letter/life.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { newId } from "./id.ts";
import { queueLetter } from "./queue.ts";
import type { Tx } from "./transaction.ts";

/** A letter to be written. `key` says which letter it is within the workspace: the same key is the same letter. */
export type NewLetter = Readonly<{
  workspaceId: string;
  key: string;
  to: Recipient;
  subject: string;
  text: string;
  /** Files that are stored complete, by the SHA-256 of their bytes. */
  attachments?: readonly Omit<Enclosure, "size">[];
  about: About;
  /** The ground of secrecy of what the letter tells, if it has one: then it is read by those whom that reaches. */
  secrecyGround?: string | null;
  at: Date;
}>;

/**
 * Writes a letter in the transaction of the act it comes from, to be sent once that is committed, and gives its id. With a
 * key that has been used it writes nothing and gives the letter there is. Refuses what can't be sent (`checkLetter`), and
 * a file that isn't stored (`letter.unknownFile`).
 */
export async function postLetter(tx: Tx, letter: NewLetter): Promise<string> {
  const { workspaceId, key, to, subject, text, attachments = [], about, secrecyGround = null, at } = letter;
  accepted(checkLetter({ to, subject, text, enclosures: await withSizes(tx, workspaceId, attachments) }));
  const id = newId();
  const written = { workspaceId, id, key, toName: to.name, toAddress: to.address, subject, text, secrecyGround, aboutKind: about.kind, aboutId: about.id, writtenAt: at, dueAt: at };
  const { count } = await tx.letter.createMany({ data: [written], skipDuplicates: true });
  if (count === 0) return (await tx.letter.findUniqueOrThrow({ where: { workspaceId_key: { workspaceId, key } }, select: { id: true } })).id;
  await tx.letterEnclosure.createMany({
    data: attachments.map(({ fileName, mediaType, digest }, position) => ({ workspaceId, letterId: id, position, fileName, mediaType, digest })),
  });
  await tx.letterStep.create({ data: { workspaceId, letterId: id, number: 1, kind: "written", at }, select: { number: true } });
  await queueLetter(tx, { workspaceId, letterId: id }, at);
  return id;
}

async function withSizes(tx: Tx, workspaceId: string, attachments: readonly Omit<Enclosure, "size">[]): Promise<Enclosure[]> {
  const digests = [...new Set(attachments.map(({ digest }) => digest))];
  const rows = await tx.blob.findMany({ where: { workspaceId, sha256: { in: digests }, completedAt: { not: null } }, select: { sha256: true, size: true } });
  const sizes = new Map(rows.map(({ sha256, size }) => [sha256, size]));
  return attachments.map((attachment) => {
    const size = sizes.get(attachment.digest);
    if (size === undefined) throw new Refused("letter.unknownFile", { fileName: attachment.fileName });
    return { ...attachment, size };
  });
}

/** A letter as it was written, with all that has happened to it. */
export type StoredLetter = Readonly<{
  id: string;
  to: Recipient;
  subject: string;
  text: string;
  enclosures: readonly (Enclosure & { blobId: string })[];
  about: About;
  secrecyGround: string | null;
  writtenAt: Date;
  state: LetterState;
  /** From when it is to be tried, while it waits. */
  dueAt: Date | null;
  steps: readonly LetterStep[];
}>;

/** A letter of the workspace, or null where it has none with the id. */
export async function loadLetter(tx: Tx, workspaceId: string, id: string): Promise<StoredLetter | null> {
  const row = await tx.letter.findUnique({
    where: { workspaceId_id: { workspaceId, id } },
    include: {
      steps: { orderBy: { number: "asc" } },
      enclosures: { orderBy: { position: "asc" }, include: { blob: { select: { id: true, size: true } } } },
    },
  });
  if (!row) return null;
  return {
    id,
    to: { name: row.toName, address: row.toAddress },
    subject: row.subject,
    text: row.text,
    enclosures: row.enclosures.map(({ fileName, mediaType, digest, blob }) => ({ fileName, mediaType, digest, size: blob.size, blobId: blob.id })),
    about: { kind: row.aboutKind, id: row.aboutId },
    secrecyGround: row.secrecyGround,
    writtenAt: row.writtenAt,
    state: row.state,
    dueAt: row.dueAt,
    steps: row.steps.map(({ kind, at, byId, answer }) => ({ kind, at, by: byId, answer })),
  };
}

/** As `loadLetter`, with the letter locked until the transaction is over: who sends or decides comes one after the other. */
export async function lockLetter(tx: Tx, workspaceId: string, id: string): Promise<StoredLetter | null> {
  await tx.$queryRaw`SELECT 1 FROM "Letter" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  return loadLetter(tx, workspaceId, id);
}

/**
 * Adds a step to the life of a letter that is locked, and gives where it then stands. With `dueAt` it is to be tried from
 * then on, and a job sees to that. Refuses what can't happen to the letter as it stands (`letter.notNow`).
 */
export async function addStep(tx: Tx, workspaceId: string, letter: StoredLetter, step: LetterStep, dueAt: Date | null = null): Promise<StoredLetter> {
  const state = accepted(after(letter.state, step.kind));
  const { by: byId, ...told } = step;
  const stepCount = letter.steps.length + 1;
  await tx.letterStep.create({ data: { workspaceId, letterId: letter.id, number: stepCount, byId, ...told }, select: { number: true } });
  await tx.letter.update({ where: { workspaceId_id: { workspaceId, id: letter.id } }, data: { state, stepCount, dueAt }, select: { id: true } });
  if (dueAt) await queueLetter(tx, { workspaceId, letterId: letter.id }, dueAt);
  return { ...letter, state, dueAt, steps: [...letter.steps, step] };
}

/** The letters that were to be tried before the moment and still wait, and those being sent: the oldest first. */
export async function lettersLeftBehind(tx: Tx, workspaceId: string, before: Date): Promise<string[]> {
  const rows = await tx.letter.findMany({
    where: { workspaceId, OR: [{ state: "waiting", dueAt: { lt: before } }, { state: "sending" }] },
    orderBy: { id: "asc" },
    take: 1000,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
