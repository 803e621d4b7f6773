import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { loadBodies, saveBody } from "#lib/data/body.ts";
import { loadMandates, saveMandate } from "#lib/data/mandate.ts";
import { lockWorkspace } from "#lib/data/role.ts";
import { checkBody } from "#lib/domain/body/check-body.ts";
import { endWithBody } from "#lib/domain/mandate/within-body.ts";
import { accepted } from "#lib/domain/refused.ts";
import { dayShape, optionalDayShape, optionalIdShape, versionShape } from "../form-shapes.ts";
import { type ActContext, perform } from "../perform.ts";
import { bodyNameShape, purposeShape } from "./body-shape.ts";
import { ownBody } from "./own-body.ts";

export const editBodyShape = z.strictObject({
  bodyId: z.uuid(),
  version: versionShape,
  name: bodyNameShape,
  purpose: purposeShape,
  from: dayShape("body.noSuchDay"),
  to: optionalDayShape("body.noSuchDay").default(null),
  setUpByBodyId: optionalIdShape("body.unknown").default(null),
});

/**
 * Saves a body's name, purpose, first and last day, and which body set it up; its address and kind stay. Refused for
 * all but the office, when someone else has saved since, and for what `checkBody` and `endWithBody` tell: mandates
 * that go on end with the body.
 */
export async function editBody(context: ActContext, { bodyId, version, ...changes }: z.infer<typeof editBodyShape>) {
  return perform(context, "body.edit", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const before = await ownBody(tx, actor, { bodyId, version });
    await lockWorkspace(tx, workspaceId);
    const after = accepted(checkBody(await loadBodies(tx, workspaceId), { ...before, ...changes }));
    const ended = accepted(endWithBody(await loadMandates(tx, workspaceId, bodyId), after));

    await saveBody(tx, workspaceId, after);
    for (const mandate of ended) await saveMandate(tx, workspaceId, mandate);
    await appendAudit(
      tx,
      actor,
      { act: "body.edit", subject: { type: "body", id: bodyId }, facts: { name: after.name, endedMandates: ended.length }, before, after },
      context.now,
    );
    return { bodyId };
  });
}
