import { z } from "zod";
import { appendAudit } from "#lib/data/audit.ts";
import { createBody, loadBodies } from "#lib/data/body.ts";
import { newId } from "#lib/data/id.ts";
import { lockWorkspace } from "#lib/data/role.ts";
import { loadWorkspace } from "#lib/data/workspace.ts";
import { standingItems } from "#lib/documents/wording/standing-items.ts";
import { bodyKinds } from "#lib/domain/body/body.ts";
import { checkBody } from "#lib/domain/body/check-body.ts";
import { defaultRules } from "#lib/domain/body/rules.ts";
import { accepted } from "#lib/domain/refused.ts";
import { freeSlug } from "#lib/domain/workspace/slug.ts";
import { can } from "#lib/policy/can.ts";
import { dayShape, optionalIdShape } from "../form-shapes.ts";
import { type ActContext, perform } from "../perform.ts";
import { bodyNameShape, purposeShape } from "./body-shape.ts";

export const setUpBodyShape = z.strictObject({
  name: bodyNameShape,
  kind: z.enum(bodyKinds, "body.kindMissing"),
  purpose: purposeShape,
  from: dayShape("body.noSuchDay"),
  setUpByBodyId: optionalIdShape("body.unknown").default(null),
});

/**
 * Sets up a body, with the rules and the standing items that its kind has by default. Refused for all but the office
 * and for what `checkBody` tells.
 */
export async function setUpBody(context: ActContext, input: z.infer<typeof setUpBodyShape>) {
  return perform(context, "body.set-up", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    accepted(can(actor, "body.edit", { workspaceId }));
    await lockWorkspace(tx, workspaceId);
    const bodies = await loadBodies(tx, workspaceId);
    const { language } = await loadWorkspace(tx, workspaceId);
    const body = {
      ...input,
      id: newId(),
      slug: freeSlug(input.name, bodies.map(({ slug }) => slug)),
      rules: defaultRules(input.kind, actor.workspace.legalForm),
      agendaTemplate: standingItems(input.kind, language),
      to: null,
    };
    accepted(checkBody(bodies, body));

    await createBody(tx, workspaceId, body);
    await appendAudit(
      tx,
      actor,
      { act: "body.set-up", subject: { type: "body", id: body.id }, facts: { name: body.name, kind: body.kind, from: body.from }, after: body },
      context.now,
    );
    return { bodyId: body.id, slug: body.slug };
  });
}
