import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { answeredIn } from "#lib/data/round.ts";
import { replyLinksOf } from "#lib/data/reply-link.ts";
import { remindersWritten } from "#lib/data/round-reminder.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { isReminded, remindersNow } from "#lib/domain/recommendation/send.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { type ActContext, perform } from "../perform.ts";
import { remind, tellingOf } from "./round-post.ts";
import { sourceOfRound, writableRound } from "./writable-round.ts";

export const remindNowShape = z.strictObject({ roundId: z.uuid() });

/**
 * Reminds everyone who has been asked and hasn't answered, before the day for it comes; one who has been reminded of the same
 * day already isn't again. Gives how many organisations were reminded. Refused for all but the secretary, and where nobody is
 * left to remind.
 */
export async function remindNow(context: ActContext, { roundId }: z.infer<typeof remindNowShape>): Promise<{ reminded: number }> {
  return perform(context, "round.remind", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const { now } = context;
    const { round, treeId } = await writableRound(tx, actor, roundId, "round.send", now);
    const written = await remindersWritten(tx, workspaceId, roundId);
    const all = accepted(remindersNow(round, await answeredIn(tx, workspaceId, roundId), stockholmDay(now)));
    const due = all.filter((reminder) => !isReminded(written, reminder));
    if (due.length === 0) throw new Refused("round.allReminded");

    const at = { tx, workspaceId, now, sender: actor.name };
    const telling = await tellingOf(at, round, await sourceOfRound(tx, workspaceId, round.caseId, treeId));
    const links = await replyLinksOf(tx, workspaceId, due.map(({ addresseeId }) => addresseeId));
    for (const reminder of due) await remind(at, telling, reminder, links);
    await appendAudit(tx, actor, { act: "round.remind", subject: { type: "round", id: roundId }, caseId: round.caseId, facts: { count: due.length } }, now);
    return { reminded: due.length };
  });
}
