import { createHash } from "node:crypto";
import { recordOfSection } from "#lib/domain/minutes/proceedings/proceedings-of.ts";
import type { Proceedings, ProseSection } from "#lib/domain/minutes/proceedings/proceedings.ts";
import type { DoneBy } from "#lib/domain/motion/motion.ts";
import type { Tx } from "./transaction.ts";

/** A section of an item in the writer's own words, and the digest of what it was written from. */
export type StoredOverride = Readonly<{ section: ProseSection; text: string; generatedDigest: string }>;

/** The digest of what a section is written from, as the record now stands. */
export function digestOfSection(proceedings: Proceedings, section: ProseSection): string {
  return createHash("sha256").update(recordOfSection(proceedings, section)).digest("hex");
}

/** The sections put in other words, by item. */
export async function overridesOfItems(tx: Tx, workspaceId: string, itemIds: readonly string[]): Promise<Map<string, StoredOverride[]>> {
  const rows = await tx.proseOverride.findMany({
    where: { workspaceId, itemId: { in: [...itemIds] } },
    select: { itemId: true, section: true, text: true, generatedDigest: true },
  });
  return Map.groupBy(rows, ({ itemId }) => itemId);
}

/** Keeps a section in other words, in place of those it had. */
export async function saveOverride(tx: Tx, workspaceId: string, itemId: string, override: StoredOverride, written: DoneBy): Promise<void> {
  const { section, text, generatedDigest } = override;
  const data = { text, generatedDigest, writtenById: written.by, writtenAt: written.at };
  await tx.proseOverride.upsert({
    where: { workspaceId_itemId_section: { workspaceId, itemId, section } },
    create: { workspaceId, itemId, section, ...data },
    update: data,
  });
}

/** Gives a section the words of the record back. */
export async function deleteOverride(tx: Tx, workspaceId: string, itemId: string, section: ProseSection): Promise<void> {
  await tx.proseOverride.deleteMany({ where: { workspaceId, itemId, section } });
}
