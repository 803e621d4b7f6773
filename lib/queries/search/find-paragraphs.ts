import { Prisma } from "#lib/data/generated/client.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { ParagraphReference } from "#lib/domain/paragraph/read-reference.ts";
import { type Reach, reachesItemOfCase } from "../reach.ts";
import { type Piece, pieces, whereFound } from "./marked.ts";

/** A § that was found; `context` is where in it, null where it was asked for otherwise than by its words. */
export type FoundParagraph = Readonly<{
  itemId: string;
  meetingId: string;
  meetingOn: string;
  bodyName: string;
  number: number;
  title: string;
  context: readonly Piece[] | null;
}>;

const most = 6;

const columns = Prisma.sql`i.id AS "itemId", m.id AS "meetingId", (m."startsAt" AT TIME ZONE 'Europe/Stockholm')::date::text AS "meetingOn",
  b.name AS "bodyName", g.number, i.title`;

const joined = Prisma.sql`"Paragraph" g
  JOIN "AgendaItem" i ON i."workspaceId" = g."workspaceId" AND i.id = g."itemId"
  JOIN "Meeting" m ON m."workspaceId" = i."workspaceId" AND m.id = i."meetingId"
  JOIN "Body" b ON b."workspaceId" = m."workspaceId" AND b.id = m."bodyId"
  LEFT JOIN "Case" c ON c."workspaceId" = i."workspaceId" AND c.id = i."caseId"`;

/** The §§ with that number, of that year or of the latest years; one for each body that has it. */
export async function paragraphsReferredTo(tx: Tx, workspaceId: string, { number, year }: ParagraphReference, reach: Reach): Promise<FoundParagraph[]> {
  const ofYear = year === null ? Prisma.sql`true` : Prisma.sql`g.year = ${year}`;
  const rows = await tx.$queryRaw<Omit<FoundParagraph, "context">[]>`
    SELECT ${columns} FROM ${joined}
    WHERE g."workspaceId" = ${workspaceId}::uuid AND g.number = ${number} AND g.state = 'given' AND ${ofYear} AND ${reachesItemOfCase(reach)}
    ORDER BY m."startsAt" DESC, m.id LIMIT ${most}`;
  return rows.map((row) => ({ ...row, context: null }));
}

/** The §§ with the words in title, text, decisions, lists or approved errata, or whose case has that registration number. */
export async function findParagraphs(tx: Tx, workspaceId: string, text: string, words: string, reach: Reach): Promise<FoundParagraph[]> {
  const rows = await tx.$queryRaw<(Omit<FoundParagraph, "context"> & { marked: string })[]>`
    WITH found AS (
      SELECT ${columns}, m."startsAt", i.text, to_tsvector('swedish', i.title) @@ to_tsquery('swedish', ${words}) AS "inTitle"
      FROM ${joined}
      WHERE g."workspaceId" = ${workspaceId}::uuid AND g.state = 'given' AND ${reachesItemOfCase(reach)}
        AND i.id IN (SELECT items_found(${words}, ${text}))
      ORDER BY "inTitle" DESC, m."startsAt" DESC, g.number LIMIT ${most})
    SELECT found."itemId", found."meetingId", found."meetingOn", found."bodyName", found.number, found.title,
      ${whereFound(allWords(workspaceId), words)} AS marked
    FROM found ORDER BY found."inTitle" DESC, found."startsAt" DESC, found.number`;
  return rows.map(({ marked, ...found }) => ({ ...found, context: pieces(marked) }));
}

/** All that is written under the § (alias `found`), one thing after the other. */
function allWords(workspaceId: string): Prisma.Sql {
  const mine = Prisma.sql`x."workspaceId" = ${workspaceId}::uuid AND x."itemId" = found."itemId"`;
  return Prisma.sql`concat_ws(' ',
    (SELECT string_agg(run #>> '{}', ' ') FROM jsonb_path_query(found.text, 'strict $.**.text') run),
    (SELECT string_agg(concat_ws(' ', x.lead, x.changes, x."toFindOut",
       (SELECT string_agg(k.text, '; ' ORDER BY k.position) FROM "Clause" k WHERE k."workspaceId" = x."workspaceId" AND k."treeId" = x."treeId"),
       (SELECT string_agg(e.name, ', ' ORDER BY e.position) FROM "Elected" e WHERE e."workspaceId" = x."workspaceId" AND e."decisionId" = x.id)),
       ' ' ORDER BY x.position) FROM "Decision" x WHERE ${mine}),
    (SELECT string_agg(x.text, '; ' ORDER BY x.position) FROM "ListedMatter" x WHERE ${mine}),
    (SELECT string_agg(concat_ws(' ', r.stands, r."shouldRead", r.reason), ' ' ORDER BY r."versionId")
       FROM "Erratum" r JOIN "VersionParagraph" x ON x."workspaceId" = r."workspaceId" AND x."versionId" = r."correctedVersionId" AND x.number = r.number
       WHERE ${mine} AND version_is_signed(r."workspaceId", r."versionId") AND signatures_left(r."workspaceId", r."versionId") = 0))`;
}
