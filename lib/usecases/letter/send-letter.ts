import { addStep, lockLetter, type StoredLetter } from "#lib/data/letter.ts";
import { readWhole } from "#lib/data/store-file.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import { loadWorkspace } from "#lib/data/workspace.ts";
import { type Handover, stepAfter } from "#lib/domain/letter/handover.ts";
import { after, isOutOfPatience, isSenderDead, type LetterStep, nextAttempt } from "#lib/domain/letter/life.ts";
import { Refused } from "#lib/domain/refused.ts";

/** A letter as it is handed to the mail server. */
export type Outgoing = Readonly<{
  id: string;
  from: string;
  to: StoredLetter["to"];
  subject: string;
  text: string;
  writtenAt: Date;
  files: readonly Readonly<{ fileName: string; mediaType: string; bytes: Uint8Array }>[];
}>;

export type LetterPlace = Readonly<{ workspaceId: string; letterId: string }>;

/** How a letter is handed over, and what time it is. */
export type Sending = Readonly<{ handOver: (letter: Outgoing) => Promise<Handover>; clock: () => Date }>;

/**
 * Sends a letter whose turn it is. That it is being sent is committed before it is handed over, and how that ended after,
 * so that a sender who dies in between leaves a trace and not a second letter. Does nothing with a letter that isn't to be
 * sent now: another has it, a person has decided, or it is to wait.
 */
export async function sendLetter(place: LetterPlace, { handOver, clock }: Sending): Promise<void> {
  const outgoing = await inTransaction(place.workspaceId, (tx) => begin(tx, place, clock()));
  if (!outgoing) return;
  const handover = await handOver(outgoing);
  await untilKept(() => inTransaction(place.workspaceId, (tx) => end(tx, place, handover, clock())));
}

async function begin(tx: Tx, { workspaceId, letterId }: LetterPlace, now: Date): Promise<Outgoing | null> {
  const letter = await lockLetter(tx, workspaceId, letterId);
  if (!letter) return null;
  if (letter.state === "sending" && isSenderDead(letter.steps, now)) await addStep(tx, workspaceId, letter, step("lostTouch", now, null));
  if (letter.state !== "waiting" || (letter.dueAt && letter.dueAt > now)) return null;
  if (isOutOfPatience(letter.steps, now)) {
    await addStep(tx, workspaceId, letter, step("gaveUp", now, null));
    return null;
  }
  const files = [];
  for (const { blobId, fileName, mediaType } of letter.enclosures) files.push({ fileName, mediaType, bytes: await readWhole(tx, workspaceId, blobId) });
  const { name: from } = await loadWorkspace(tx, workspaceId);
  await addStep(tx, workspaceId, letter, step("begun", now, null));
  const { id, to, subject, text, writtenAt } = letter;
  return { id, from, to, subject, text, writtenAt, files };
}

async function end(tx: Tx, { workspaceId, letterId }: LetterPlace, handover: Handover, now: Date): Promise<void> {
  const letter = (await lockLetter(tx, workspaceId, letterId))!;
  const kind = stepAfter(handover);
  const dueAt = kind === "postponed" ? nextAttempt(letter.steps, now) : null;
  const told = step(kind === "postponed" && !dueAt ? "gaveUp" : kind, now, handover.answer);
  // What comes too late to say anything, once a person has decided, is let be.
  if (after(letter.state, told.kind) instanceof Refused) return;
  await addStep(tx, workspaceId, letter, told, dueAt);
}

/** The longest answer that is kept, in characters. */
const longestAnswer = 1000;

function step(kind: LetterStep["kind"], at: Date, answer: string | null): LetterStep {
  return { kind, at, by: null, answer: answer?.replaceAll(/\p{Cc}+/gu, " ").slice(0, longestAnswer) ?? null };
}

/**
 * Tries a few times: what the server answered is known only here, and a database that is away for a moment should not make
 * the letter uncertain.
 */
async function untilKept(keep: () => Promise<void>): Promise<void> {
  for (const pause of [500, 2000, 5000]) {
    try {
      return await keep();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  await keep();
}
