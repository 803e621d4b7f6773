import { inPublic } from "#lib/data/public-door.ts";
import { noticeFromRow, type StoredNotice } from "#lib/data/public-notice.ts";
import { isUp } from "#lib/domain/public-notice/days.ts";

/** A notice as anyone may read it: not who put it up. `replacedOn` is the day that another took its place. */
export type UpNotice = Omit<StoredNotice, "posted" | "meetingId"> & { readonly replacedOn: string | null };

/**
 * The notices that are up on a day, the newest first. Null where there is no such organisation and where it has no notice
 * board, being an association.
 */
export async function noticesUp(slug: string, day: string): Promise<readonly UpNotice[] | null> {
  return inPublic(slug, async (tx, { id: workspaceId, legalForm }) => {
    if (legalForm !== "publicAuthority") return null;
    const rows = await tx.publicNotice.findMany({ where: { workspaceId, downOn: { gt: new Date(day) } }, orderBy: [{ postedAt: "desc" }, { id: "desc" }] });
    const notices = rows.map(noticeFromRow);
    return notices.filter((notice) => isUp(notice, day)).map(({ posted: _, meetingId: __, ...notice }) => ({
      ...notice,
      replacedOn: notices.find(({ replaces }) => replaces?.noticeId === notice.id)?.upFrom ?? null,
    }));
  });
}
