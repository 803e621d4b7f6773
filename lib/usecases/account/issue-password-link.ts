import { z } from "zod";
import { ensureAccount, lockAccount } from "#lib/data/account.ts";
import { appendAudit } from "#lib/data/audit.ts";
import { createPasswordLink } from "#lib/data/password-link.ts";
import { linkExpires } from "#lib/domain/account/password-link.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";
import { type ActContext, perform } from "../perform.ts";
import { loadOwnPerson } from "../person/load-own-person.ts";

export const issuePasswordLinkShape = z.strictObject({ personId: z.uuid() });

/**
 * Makes a link with which the person sets a password: an invitation for one who has none yet, else a reset. Gives
 * its token this once and until when it holds; a link made before it is void. Refused for all but administrators,
 * for one without an e-mail address to sign in with, for one whose account is closed, and for one who belongs to
 * another workspace too: whoever holds the link could enter there.
 */
export async function issuePasswordLink(context: ActContext, { personId }: z.infer<typeof issuePasswordLinkShape>) {
  // Without the idempotency key: an answer that is kept would hold the token.
  return perform({ ...context, idempotencyKey: undefined }, "account.link", async (tx, actor) => {
    accepted(can(actor, "person.invite", { workspaceId: actor.workspace.id }));
    const person = await loadOwnPerson(tx, actor, personId);
    if (!person.email) throw new Refused("members.emailNeeded", { name: person.name });

    await ensureAccount(tx, personId);
    const account = await lockAccount(tx, personId);
    if (account?.disabledAt) throw new Refused("members.accountDisabled", { name: person.name });
    const hasPassword = Boolean(account?.passwordHash);
    const expiresAt = linkExpires(hasPassword, context.now);
    const token = await createPasswordLink(tx, { personId, createdById: actor.personId, createdAt: context.now, expiresAt });

    const kind = hasPassword ? "reset" : "invitation";
    await appendAudit(tx, actor, { act: "account.link", subject: { type: "person", id: personId }, facts: { kind, name: person.name } }, context.now);
    return { token, kind, expiresAt } as const;
  });
}
