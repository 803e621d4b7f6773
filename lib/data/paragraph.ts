import { type Meeting, yearOfMeeting } from "#lib/domain/meeting/meeting.ts";
import type { ParagraphSeries } from "#lib/domain/paragraph/paragraph.ts";
import { Prisma } from "./generated/client.ts";
import { listOf } from "./list-of.ts";
import type { Tx } from "./transaction.ts";

type NumberedMeeting = Pick<Meeting, "id" | "bodyId" | "startsAt">;

type Row = { before: number | null; after: number | null; first: number | null; own: ParagraphSeries["paragraphs"] };

/** As `loadParagraphs`, with the body's row locked until the commit, so that two meetings can't take the same number. */
export async function lockParagraphs(tx: Tx, workspaceId: string, meeting: NumberedMeeting): Promise<ParagraphSeries> {
  await tx.$queryRaw`SELECT 1 FROM "Body" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${meeting.bodyId}::uuid FOR NO KEY UPDATE`;
  return loadParagraphs(tx, workspaceId, meeting);
}

/** The §§ of the meeting, and what other meetings of the body have taken that year. */
export async function loadParagraphs(tx: Tx, workspaceId: string, meeting: NumberedMeeting): Promise<ParagraphSeries> {
  const year = yearOfMeeting(meeting);
  const own = Prisma.sql`
    SELECT number, "itemId", state FROM "Paragraph" WHERE "workspaceId" = ${workspaceId}::uuid AND "meetingId" = ${meeting.id}::uuid ORDER BY number`;
  const [row] = await tx.$queryRaw<Row[]>`
      SELECT max(p.number) FILTER (WHERE m."startsAt" < ${meeting.startsAt}) AS before,
             min(p.number) FILTER (WHERE m."startsAt" >= ${meeting.startsAt}) AS after,
             (SELECT "firstParagraph" FROM "Meeting" WHERE "workspaceId" = ${workspaceId}::uuid AND id = ${meeting.id}::uuid) AS first,
             ${listOf(own)} AS own
      FROM "Paragraph" p JOIN "Meeting" m ON m."workspaceId" = p."workspaceId" AND m.id = p."meetingId"
      WHERE p."workspaceId" = ${workspaceId}::uuid AND p."bodyId" = ${meeting.bodyId}::uuid AND p.year = ${year}
        AND p."meetingId" <> ${meeting.id}::uuid`;
  const { before, after, first, own: paragraphs } = row!;
  return { numberedBefore: Math.max(before ?? 0, (first ?? 1) - 1), numberedAfter: after, paragraphs };
}

/** Saves the meeting's §§ as they now are; rows that stay the same are left alone. */
export async function saveParagraphs(
  tx: Tx,
  workspaceId: string,
  meeting: NumberedMeeting,
  before: ParagraphSeries,
  after: ParagraphSeries,
): Promise<void> {
  const told = (paragraph: ParagraphSeries["paragraphs"][number]) => `${paragraph.number} ${paragraph.itemId} ${paragraph.state}`;
  const kept = new Set(after.paragraphs.map(told));
  const had = new Set(before.paragraphs.map(told));
  const gone = before.paragraphs.filter((paragraph) => !kept.has(told(paragraph)));
  const year = yearOfMeeting(meeting);
  const { id: meetingId, bodyId } = meeting;
  if (gone.length > 0) {
    await tx.paragraph.deleteMany({ where: { workspaceId, bodyId, year, number: { in: gone.map(({ number }) => number) } } });
  }
  await tx.paragraph.createMany({
    data: after.paragraphs
      .filter((paragraph) => !had.has(told(paragraph)))
      .map((paragraph) => ({ workspaceId, bodyId, year, meetingId, ...paragraph })),
  });
}

/** Keeps the number the meeting begins with. */
export async function saveFirstParagraph(tx: Tx, workspaceId: string, meetingId: string, number: number): Promise<void> {
  await tx.meeting.update({ where: { workspaceId_id: { workspaceId, id: meetingId } }, data: { firstParagraph: number } });
}
