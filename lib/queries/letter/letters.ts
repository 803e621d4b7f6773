import { loadLetter, type StoredLetter } from "#lib/data/letter.ts";
import { isMailSet } from "#lib/data/mail-settings.ts";
import { namesOf } from "#lib/data/person.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { type LetterState, letterStates } from "#lib/domain/letter/life.ts";
import { may } from "#lib/policy/can.ts";
import type { OpenDocument } from "../document/open-document.ts";

export const lettersPerPage = 25;

export type ListedLetter = Readonly<{ id: string; toName: string; toAddress: string; subject: string; writtenAt: Date; state: LetterState }>;

/** The letters that reach the actor. `counts` is by where they stand, `isMailSet` whether they are sent by themselves. */
export type LetterList = Readonly<{ letters: readonly ListedLetter[]; total: number; counts: Readonly<Record<LetterState, number>>; isMailSet: boolean }>;

/** One page of the workspace's letters, the latest first, perhaps only those that stand in a way. Null for one who may read none. */
export async function listLetters(actor: Actor, { page, state }: { page: number; state: LetterState | null }): Promise<LetterList | null> {
  const workspaceId = actor.workspace.id;
  if (!may(actor, "letter.read", { workspaceId })) return null;
  return inTransaction(workspaceId, async (tx) => {
    const counts = await countLetters(tx, actor);
    const letters = await tx.letter.findMany({
      where: { ...reaching(actor), ...(state && { state }) },
      orderBy: [{ writtenAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * lettersPerPage,
      take: lettersPerPage,
      select: { id: true, toName: true, toAddress: true, subject: true, writtenAt: true, state: true },
    });
    const total = state ? counts[state] : letterStates.reduce((sum, each) => sum + counts[each], 0);
    return { letters, total, counts, isMailSet: isMailSet() };
  });
}

/** How many of the letters that reach the actor stand in each way. */
export async function countLetters(tx: Tx, actor: Actor): Promise<Record<LetterState, number>> {
  const rows = await tx.letter.groupBy({ by: ["state"], where: reaching(actor), _count: true });
  const counted = new Map(rows.map(({ state, _count }) => [state, _count]));
  return Object.fromEntries(letterStates.map((state) => [state, counted.get(state) ?? 0])) as Record<LetterState, number>;
}

/** A letter as it is read: `decidedBy` are the names of those who have decided about it, by their ids. */
export type ShownLetter = StoredLetter & Readonly<{ decidedBy: ReadonlyMap<string, string>; isMailSet: boolean; mayDecide: boolean }>;

/** A letter that reaches the actor, or null. */
export async function shownLetter(actor: Actor, id: string): Promise<ShownLetter | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const letter = await loadLetter(tx, workspaceId, id);
    const subject = { workspaceId, secrecyGround: letter?.secrecyGround ?? null };
    if (!letter || !may(actor, "letter.read", subject)) return null;
    const decidedBy = await namesOf(tx, letter.steps.flatMap(({ by }) => by ?? []));
    return { ...letter, decidedBy, isMailSet: isMailSet(), mayDecide: may(actor, "letter.decide", subject) };
  });
}

/** A file that goes with a letter, by its place among them from 0; null where there is none that reaches the actor. */
export async function enclosedFile(actor: Actor, letterId: string, position: number): Promise<OpenDocument | null> {
  const letter = await shownLetter(actor, letterId);
  const enclosed = letter?.enclosures[position];
  if (!enclosed) return null;
  const { blobId, fileName: name, mediaType, size, digest: sha256 } = enclosed;
  return { workspaceId: actor.workspace.id, blobId, name, mediaType, size, sha256 };
}

/** What is secret is in no list of one whom it doesn't reach. */
function reaching({ workspace, ...actor }: Actor) {
  const workspaceId = workspace.id;
  const seesSecret = may({ workspace, ...actor }, "letter.read", { workspaceId, secrecyGround: "any" });
  return { workspaceId, ...(!seesSecret && { secrecyGround: null }) };
}
