import { Refused } from "#lib/domain/refused.ts";
import type { Prisma } from "./generated/client.ts";
import type { Tx } from "./transaction.ts";

/** `personId` is who did the act, or the link it was done by. */
type Key = Readonly<{ workspaceId: string; key: string; personId: string; act: string }>;

/** The answer given the first time, or null. Refuses a key that another person or another act has used. */
export async function findAnswer<T>(tx: Tx, { workspaceId, key, personId, act }: Key): Promise<{ result: T } | null> {
  const row = await tx.idempotencyKey.findUnique({ where: { workspaceId_key: { workspaceId, key } } });
  if (!row) return null;
  if (row.personId !== personId || row.act !== act) throw new Refused("errors.keyReused");
  return { result: (row.result as { value: T }).value };
}

/** Keeps the answer, in the act's own transaction. */
export async function keepAnswer(tx: Tx, kept: Key & { result: unknown; at: Date }): Promise<void> {
  const { result, ...rest } = kept;
  await tx.idempotencyKey.create({ data: { ...rest, result: { value: result ?? null } as Prisma.InputJsonObject } });
}
