import { dispatchFactsOf } from "#lib/data/dispatch-facts.ts";
import { findMeeting } from "#lib/data/meeting.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { needsExtract } from "#lib/domain/extract/needed.ts";
import { type DispatchStanding, dispatchStanding } from "#lib/domain/extract/standing.ts";
import { may } from "#lib/policy/can.ts";
import { isReached } from "../minutes/reached.ts";
import { reachOf } from "../reach.ts";

/** One § of the list. `isNeeded` where it decided on a case in such a way that there is something to send. */
export type ListedExtract = Readonly<{ number: number; title: string; isNeeded: boolean; standing: DispatchStanding }>;

export type ExtractList = Readonly<{ bodyName: string; day: string; paragraphs: readonly ListedExtract[] }>;

/** The §§ of a meeting that reach the actor, with how their extracts stand; null for one who may not read its minutes. */
export async function extractList(actor: Actor, meetingId: string, now: Date): Promise<ExtractList | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const stored = await findMeeting(tx, workspaceId, meetingId);
    if (!stored || !may(actor, "minutes.read", { workspaceId, bodyId: stored.body.id })) return null;
    const reach = await reachOf(tx, actor, now);
    const rows = await tx.agendaItem.findMany({
      where: { workspaceId, meetingId, paragraph: { state: "given" } },
      select: { id: true, title: true, secrecyGround: true, case: { select: { id: true, secrecyGround: true } }, decisions: { select: { outcome: true } } },
    });
    const items = rows.filter((row) => isReached(row, reach));
    const facts = await dispatchFactsOf(tx, workspaceId, items.map(({ id }) => id));
    const paragraphs = items.flatMap(({ id, title, case: of, decisions }): ListedExtract[] => {
      const own = facts.get(id);
      return own ? [{ number: own.number, title, isNeeded: of !== null && needsExtract(decisions.map(({ outcome }) => outcome)), standing: dispatchStanding(own) }] : [];
    });
    return { bodyName: stored.body.name, day: stockholmDay(stored.meeting.startsAt), paragraphs: paragraphs.toSorted((a, b) => a.number - b.number) };
  });
}
