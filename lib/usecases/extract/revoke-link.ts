import { z } from "zod";
import { addRevocation, findDispatch } from "#lib/data/dispatch.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { ActContext } from "../perform.ts";
import { atParagraph } from "./at-paragraph.ts";

export const revokeLinkShape = z.strictObject({ meetingId: z.uuid(), number: z.int().min(1), dispatchId: z.uuid() });

/** Revokes a link to an extract: from then on it leads nowhere. What has been fetched by it stays in the log. */
export async function revokeLink(context: ActContext, { meetingId, number, dispatchId }: z.infer<typeof revokeLinkShape>): Promise<void> {
  await atParagraph(context, { act: "extract.revoke", meetingId, number, policy: "extract.dispatch" }, async ({ tx, workspaceId, actor, item, now }) => {
    const dispatch = await findDispatch(tx, workspaceId, dispatchId);
    if (dispatch?.way !== "link" || dispatch.extract.paragraph.itemId !== item.id) throw new Refused("extract.unknownLink");
    if (dispatch.revocation) throw new Refused("extract.alreadyRevoked", { name: dispatch.name });
    await addRevocation(tx, workspaceId, { dispatchId, byId: actor.personId, at: now });
    return { value: undefined, facts: { name: dispatch.name } };
  });
}
