import { Refused } from "#lib/domain/refused.ts";
import { newId } from "./id.ts";
import type { Tx } from "./transaction.ts";

export type Phrase = { id: string; label: string; text: string; version: number };

/** The association's standard phrases, in the order they are offered. */
export async function loadPhrases(tx: Tx, workspaceId: string): Promise<Phrase[]> {
  return tx.standardPhrase.findMany({ where: { workspaceId }, orderBy: [{ position: "asc" }, { id: "asc" }], select: columns });
}

/** Loads a phrase and locks it until the commit. Refuses one that isn't there. */
export async function lockPhrase(tx: Tx, workspaceId: string, id: string): Promise<Phrase> {
  await tx.$executeRaw`SELECT FROM "StandardPhrase" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  const phrase = await tx.standardPhrase.findUnique({ where: { workspaceId_id: { workspaceId, id } }, select: columns });
  if (!phrase) throw new Refused("settings.unknownPhrase");
  return phrase;
}

/** Adds a phrase after the others and gives its id. */
export async function createPhrase(tx: Tx, workspaceId: string, phrase: { label: string; text: string }): Promise<string> {
  const id = newId();
  const last = await tx.standardPhrase.aggregate({ where: { workspaceId }, _max: { position: true } });
  await tx.standardPhrase.create({ data: { workspaceId, id, ...phrase, position: (last._max.position ?? 0) + 1 } });
  return id;
}

/** Saves a phrase's label and text as its next version. */
export async function savePhrase(tx: Tx, workspaceId: string, { id, label, text }: Omit<Phrase, "version">): Promise<void> {
  await tx.standardPhrase.update({ where: { workspaceId_id: { workspaceId, id } }, data: { label, text, version: { increment: 1 } } });
}

/** Puts the phrases in the order of their ids. */
export async function savePhraseOrder(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "StandardPhrase" p SET position = given.position FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS given (id, position)
    WHERE p."workspaceId" = ${workspaceId}::uuid AND p.id = given.id`;
}

/** Removes a phrase. */
export async function deletePhrase(tx: Tx, workspaceId: string, id: string): Promise<void> {
  await tx.standardPhrase.delete({ where: { workspaceId_id: { workspaceId, id } } });
}

const columns = { id: true, label: true, text: true, version: true } as const;
