import { answeredIn, loadRound, openRoundIds } from "#lib/data/round.ts";
import { replyLinksOf } from "#lib/data/reply-link.ts";
import { remindersWritten } from "#lib/data/round-reminder.ts";
import { roundSource } from "#lib/data/round-source.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { isReminded, remindersDue } from "#lib/domain/recommendation/send.ts";
import { remind, tellingOf } from "./round-post.ts";

/**
 * Reminds those in a workspace's open rounds whose replies are near their day or past it (`remindersDue`), each once for the
 * same day however often it is run.
 */
export async function remindToReply(workspaceId: string, now: Date): Promise<void> {
  const roundIds = await inTransaction(workspaceId, (tx) => openRoundIds(tx, workspaceId));
  for (const roundId of roundIds) await inTransaction(workspaceId, (tx) => remindInRound(tx, workspaceId, roundId, now));
}

async function remindInRound(tx: Tx, workspaceId: string, roundId: string, now: Date): Promise<void> {
  const stored = await loadRound(tx, workspaceId, roundId);
  if (!stored) return;
  const { round, treeId } = stored;
  const written = await remindersWritten(tx, workspaceId, roundId);
  const due = remindersDue(round, await answeredIn(tx, workspaceId, roundId), stockholmDay(now)).filter((reminder) => !isReminded(written, reminder));
  const source = due.length === 0 ? null : await roundSource(tx, workspaceId, round.caseId, treeId);
  if (!source) return;
  const at = { tx, workspaceId, now, sender: null };
  const telling = await tellingOf(at, round, source);
  const links = await replyLinksOf(tx, workspaceId, due.map(({ addresseeId }) => addresseeId));
  for (const reminder of due) await remind(at, telling, reminder, links);
}
