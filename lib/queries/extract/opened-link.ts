import { versionsOf } from "#lib/data/approval.ts";
import { findLink, workspaceOfLink } from "#lib/data/extract-link.ts";
import { findMeeting } from "#lib/data/meeting.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { loadWorkspace } from "#lib/data/workspace.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { whenCorrected } from "#lib/domain/extract/source.ts";

/** What the page of a link tells: whose extract it is and of what, for whom, and the last day the link holds. */
export type OpenedLink = Readonly<{ association: string; language: "sv" | "en"; bodyName: string; day: string; number: number; name: string; lastDay: string; /** The day of the last erratum of the §, where there is one. */ correctedOn: string | null }>;

/** Where a link leads, for its page; null for one that doesn't hold. Looking at the page fetches nothing. */
export async function openedLink(token: string, now: Date): Promise<OpenedLink | null> {
  const workspaceId = await workspaceOfLink(token);
  if (workspaceId === null) return null;
  return inTransaction(workspaceId, async (tx) => {
    const link = await findLink(tx, workspaceId, token, now);
    const stored = link && (await findMeeting(tx, workspaceId, link.extract.paragraph.version.meetingId));
    if (!link || !stored || !link.expiresAt) return null;
    const corrected = whenCorrected(await versionsOf(tx, workspaceId, stored.meeting.id), link.extract.number).at(-1);
    const { name: association, language } = await loadWorkspace(tx, workspaceId);
    return {
      association,
      language: language === "en" ? "en" : "sv",
      bodyName: stored.body.name,
      day: stockholmDay(stored.meeting.startsAt),
      number: link.extract.number,
      name: link.name,
      correctedOn: corrected ? stockholmDay(corrected) : null,
      lastDay: stockholmDay(new Date(link.expiresAt.getTime() - 1)),
    };
  });
}
