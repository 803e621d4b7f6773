import { Prisma } from "#lib/data/generated/client.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { asPart } from "../case/search-words.ts";
import { type Reach, reachesByCase } from "../reach.ts";
import { type Piece, pieces, whereFound } from "./marked.ts";

/** A case that was found; `context` is where in its summary, null where the words are elsewhere. */
export type FoundCase = Readonly<{ id: string; registrationNumber: string; title: string; context: readonly Piece[] | null }>;

const most = 6;

/** Cases with the words in title, summary or a counterpart, or with the text in the number; the asked-for number first. */
export async function findCases(tx: Tx, workspaceId: string, text: string, words: string, reach: Reach): Promise<FoundCase[]> {
  const { everything, caseIds } = reach;
  const rows = await tx.$queryRaw<(Omit<FoundCase, "context"> & { marked: string })[]>`
    SELECT c.id, c."registrationNumber", c.title, ${whereFound(Prisma.sql`c.summary`, words)} AS marked
    FROM "Case" c
    WHERE c."workspaceId" = ${workspaceId}::uuid
      AND c.id IN (SELECT cases_found(${words}, ${asPart(text)}, ${everything}, ${[...caseIds]}::uuid[]))
      AND ${reachesByCase(reach, Prisma.sql`c."secrecyGround"`, Prisma.sql`c.id`)}
    ORDER BY lower(c."registrationNumber") = lower(${text}) DESC,
      to_tsvector('swedish', c.title) @@ to_tsquery('swedish', ${words}) DESC, c.year DESC, c.serial DESC
    LIMIT ${most}`;
  return rows.map(({ marked, ...found }) => ({ ...found, context: pieces(marked) }));
}
