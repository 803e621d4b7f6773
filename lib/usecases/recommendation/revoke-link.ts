import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { replyLinksOf, revokeReplyLink } from "#lib/data/reply-link.ts";
import { Refused } from "#lib/domain/refused.ts";
import { type ActContext, perform } from "../perform.ts";
import { writableAddressee } from "./writable-round.ts";

export const revokeLinkShape = z.strictObject({ addresseeId: z.uuid(), linkId: z.uuid() });

/** Revokes a link to answer by: from then on it leads nowhere, and what has been answered by it stands. Refused for all but the secretary. */
export async function revokeLink(context: ActContext, { addresseeId, linkId }: z.infer<typeof revokeLinkShape>): Promise<void> {
  await perform(context, "round.revoke", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const { round, addressee } = await writableAddressee(tx, actor, addresseeId, "round.send", context.now);
    const link = (await replyLinksOf(tx, workspaceId, [addresseeId])).find(({ id }) => id === linkId);
    if (!link) throw new Refused("round.unknownLink");
    if (!(await revokeReplyLink(tx, workspaceId, linkId, { byId: actor.personId, at: context.now }))) throw new Refused("round.linkIsRevoked");
    const facts = { name: addressee.name, to: link.name };
    await appendAudit(tx, actor, { act: "round.revoke", subject: { type: "round", id: round.id }, caseId: round.caseId, facts, before: link }, context.now);
  });
}
