import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { currentActor } from "#lib/auth/session.ts";
import { may } from "#lib/policy/can.ts";
import { readAssignment } from "#lib/queries/assignment/assignment-page.ts";

const shape = z.object({ decision: z.uuid(), clause: z.uuid() });

/** The assignment of the address, read once per request. `isInsider` for one who may follow the ways from it. Not found for one whom it doesn't reach. */
export async function pageAssignment({ workspace, decision, clause }: { workspace: string; decision: string; clause: string }) {
  return read(workspace, decision, clause);
}

const read = cache(async (workspace: string, decision: string, clause: string) => {
  const actor = await currentActor(workspace);
  const isAddress = shape.safeParse({ decision, clause }).success;
  const found = actor && isAddress ? await readAssignment(actor, { treeId: decision, clauseId: clause }, new Date()) : null;
  if (!actor || !found) notFound();
  return { actor, found, isInsider: may(actor, "assignment.list", { workspaceId: actor.workspace.id }) };
});
