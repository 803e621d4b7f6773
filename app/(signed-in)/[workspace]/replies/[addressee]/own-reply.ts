import { cache } from "react";
import { currentActor } from "#lib/auth/session.ts";
import { isId } from "../../cases/[case]/proposals/is-id.ts";
import { replySignedIn } from "#lib/queries/reply/reply-page.ts";

/** What the organisation that the one signed in answers for is asked; null for all others. Asked once for a page and its title. */
export const ownReply = cache(async (workspace: string, addressee: string) => {
  const actor = await currentActor(workspace);
  const page = actor && isId(addressee) ? await replySignedIn(actor, addressee, new Date()) : null;
  return actor && page && { actor, page };
});
