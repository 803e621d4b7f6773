import { leftParagraphs, reasonLeft } from "#lib/domain/approval/askable.ts";
import type { LeftParagraph } from "#lib/domain/approval/take-up-left.ts";
import { versionsOf } from "./approval.ts";
import type { Prisma } from "./generated/client.ts";
import type { Tx } from "./transaction.ts";

/** A § that approved minutes left unapproved, and that nobody is asked to sign. */
export type StoredLeft = LeftParagraph &
  Readonly<{
    meetingId: string;
    bodyName: string;
    itemId: string;
    title: string;
    /** The item's own, or its case's. */
    secrecyGround: string | null;
    presenter: string;
    /** Why it was refused, where that was said of this § alone. */
    reason: string | null;
    /** The meeting that it was last put up at; a meeting that was cancelled and an item that was withdrawn don't count. */
    takenUpAt: Readonly<{ meetingId: string; itemId: string; startsAt: Date }> | null;
  }>;

/** The §§ that minutes left, of a body or of one meeting, by meeting and number. */
export async function paragraphsLeft(tx: Tx, workspaceId: string, of: { bodyId?: string; id?: string } = {}): Promise<StoredLeft[]> {
  const meetings = await tx.meeting.findMany({
    where: { workspaceId, ...of, versions: { some: { part: "ordinary", ended: null, paragraphs: { some: { standing: "unresolved" } } } } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: { id: true, bodyId: true, startsAt: true, body: { select: { name: true } } },
  });
  const found: StoredLeft[] = [];
  for (const { id: meetingId, body, ...meeting } of meetings) {
    const versions = await versionsOf(tx, workspaceId, meetingId);
    for (const row of await rowsOf(tx, workspaceId, meetingId, leftParagraphs(versions))) {
      found.push({ ...row, ...meeting, meetingId, bodyName: body.name, reason: reasonLeft(versions, row.number) });
    }
  }
  return found;
}

const takenUp = {
  where: { item: { withdrawnAt: null, meeting: { cancelledAt: null } } },
  orderBy: { item: { meeting: { startsAt: "desc" } } },
  take: 1,
  select: { item: { select: { id: true, meeting: { select: { id: true, startsAt: true, closedAt: true } } } } },
} satisfies Prisma.ParagraphTakenUpFindManyArgs;

async function rowsOf(tx: Tx, workspaceId: string, meetingId: string, numbers: readonly number[]) {
  const items = { select: { id: true, title: true, presenter: true, secrecyGround: true, case: { select: { secrecyGround: true } }, leftTakenUp: takenUp } } as const;
  const rows = await tx.paragraph.findMany({
    where: { workspaceId, meetingId, number: { in: [...numbers] }, state: "given" },
    orderBy: { number: "asc" },
    select: { number: true, item: items },
  });
  return rows.flatMap(({ number, item }) => {
    if (!item) return [];
    const last = item.leftTakenUp[0]?.item;
    return {
      number,
      itemId: item.id,
      title: item.title,
      presenter: item.presenter,
      secrecyGround: item.secrecyGround ?? item.case?.secrecyGround ?? null,
      standing: !last ? ("untouched" as const) : last.meeting.closedAt ? ("treated" as const) : ("onAgenda" as const),
      takenUpAt: last ? { meetingId: last.meeting.id, itemId: last.id, startsAt: last.meeting.startsAt } : null,
    };
  });
}

/** Keeps that an item takes up the § of another. */
export async function takeUpLeftAt(tx: Tx, workspaceId: string, taken: { itemId: string; leftItemId: string }): Promise<void> {
  await tx.paragraphTakenUp.create({ data: { workspaceId, ...taken }, select: { itemId: true } });
}
