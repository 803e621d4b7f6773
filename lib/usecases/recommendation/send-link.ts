import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { linkableAddressee } from "#lib/domain/recommendation/send.ts";
import { accepted } from "#lib/domain/refused.ts";
import { type ActContext, perform } from "../perform.ts";
import { contactShape } from "./round-shapes.ts";
import { ask, roundPost } from "./round-post.ts";
import { sourceOfRound, writableAddressee } from "./writable-round.ts";

export const sendLinkShape = z.strictObject({ addresseeId: z.uuid(), ...contactShape.shape });

/**
 * Sends the letter of a round to one more at an organisation that has been asked, with a link of their own: a new contact, or
 * one whose link is lost, revoked or too old. Refused for all but the secretary, in a closed round, and to one not yet asked.
 */
export async function sendLink(context: ActContext, { addresseeId, ...reader }: z.infer<typeof sendLinkShape>): Promise<void> {
  await perform(context, "round.link", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const { now } = context;
    const { round, treeId, addressee } = await writableAddressee(tx, actor, addresseeId, "round.send", now);
    accepted(linkableAddressee(round, addresseeId));
    const at = { tx, workspaceId, now, sender: actor.name };
    const post = await roundPost(at, round, await sourceOfRound(tx, workspaceId, round.caseId, treeId));
    await ask(at, post, addressee, [reader], actor.personId);
    const facts = { name: addressee.name, to: reader.name };
    await appendAudit(tx, actor, { act: "round.link", subject: { type: "round", id: round.id }, caseId: round.caseId, facts, after: reader }, now);
  });
}
