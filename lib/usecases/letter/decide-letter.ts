import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { addStep, lockLetter } from "#lib/data/letter.ts";
import { decisions } from "#lib/domain/letter/life.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";
import { type ActContext, perform } from "../perform.ts";

export const decideLetterShape = z.strictObject({ letterId: z.uuid(), decision: z.enum(decisions) });

/**
 * Decides what is to become of a letter that can't take care of itself: to send it again, that it did arrive, that it has
 * been sent by hand, or to leave it. Refuses what can't be decided of it as it stands, and a letter the workspace hasn't got.
 */
export async function decideLetter(context: ActContext, { letterId, decision }: z.infer<typeof decideLetterShape>): Promise<null> {
  return perform(context, "letter.decide", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const letter = await lockLetter(tx, workspaceId, letterId);
    accepted(can(actor, "letter.decide", { workspaceId, secrecyGround: letter?.secrecyGround ?? null }));
    if (!letter) throw new Refused("letter.unknown");
    const step = { kind: decision, at: context.now, by: actor.personId, answer: null };
    const decided = await addStep(tx, workspaceId, letter, step, decision === "sendAgain" ? context.now : null);
    await appendAudit(
      tx,
      actor,
      { act: "letter.decide", subject: { type: "letter", id: letterId }, facts: { decision }, before: letter.state, after: decided.state },
      context.now,
    );
    return null;
  });
}
