import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { fixVersion } from "#lib/data/proposal.ts";
import { markSent } from "#lib/data/round.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { addresseesToSend } from "#lib/domain/recommendation/send.ts";
import { accepted } from "#lib/domain/refused.ts";
import { type ActContext, perform } from "../perform.ts";
import { ask, readersOf, roundPost } from "./round-post.ts";
import { sourceOfRound, writableRound } from "./writable-round.ts";

export const sendRoundShape = z.strictObject({ roundId: z.uuid() });

/**
 * Sends a round to those who haven't been asked: a letter to each mailbox and contact, with a link of their own, and with the
 * extract of the § that recommends, which thereby counts as sent. What is asked stands from then on. Gives how many were asked.
 * Refused for all but the secretary, for a § that isn't approved, and for what `addresseesToSend` refuses.
 */
export async function sendRound(context: ActContext, { roundId }: z.infer<typeof sendRoundShape>): Promise<{ asked: number }> {
  return perform(context, "round.send", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const { now } = context;
    const { round, treeId } = await writableRound(tx, actor, roundId, "round.send", now);
    const addressees = accepted(addresseesToSend(round, stockholmDay(now)));
    const source = await sourceOfRound(tx, workspaceId, round.caseId, treeId);
    if (source.kind === "consultation") await fixVersion(tx, workspaceId, source.versionId, now);

    const at = { tx, workspaceId, now, sender: actor.name };
    const post = await roundPost(at, round, source);
    for (const addressee of addressees) await ask(at, post, addressee, readersOf(addressee), actor.personId);
    await markSent(tx, workspaceId, addressees.map(({ id }) => id), now);

    const facts = { kind: round.kind, count: addressees.length, day: round.dueOn };
    await appendAudit(tx, actor, { act: "round.send", subject: { type: "round", id: roundId }, caseId: round.caseId, facts, after: addressees }, now);
    return { asked: addressees.length };
  });
}
