import { z } from "zod";
import { lockAssignment, saveAssignment } from "#lib/data/assignment.ts";
import { appendAudit } from "#lib/data/audit.ts";
import { responsibleOf } from "#lib/data/responsible.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { chargeWith } from "#lib/domain/assignment/assignment.ts";
import type { Responsible } from "#lib/domain/assignment/responsible.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { optionalDayShape } from "../form-shapes.ts";
import { type ActContext, perform } from "../perform.ts";
import { refuseStale } from "../refuse-stale.ts";
import { aboutAssignment, assignmentKeyShape, knownAssignment } from "./known-assignment.ts";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const responsibleForm = new RegExp(`^((person|body|organisation):${uuid}|named:.{1,200})$`, "u");

export const changeAssignmentShape = z.strictObject({
  ...assignmentKeyShape,
  /** 0 where nothing has been set of it before. */
  version: z.coerce.number().int().min(0),
  /** As `responsibleKey` writes it; empty for as the clause says. */
  responsible: z.union([z.literal(""), z.string().regex(responsibleForm, "assignment.responsibleUnknown")]),
  dueOn: optionalDayShape("assignment.noSuchDay"),
  reason: z.string().trim().max(1000, "assignment.reasonTooLong").default(""),
});

/**
 * Sets who is responsible for an assignment and by when. Refused for all but the secretary, when someone has changed it since,
 * for one who isn't in the workspace's registers, and as `chargeWith`.
 */
export async function changeAssignment(context: ActContext, { version, responsible: key, dueOn, reason, ...of }: z.infer<typeof changeAssignmentShape>): Promise<void> {
  await perform(context, "assignment.change", async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const before = await knownAssignment(tx, actor, await lockAssignment(tx, workspaceId, of), "assignment.edit", context.now);
    const about = aboutAssignment(before);
    await refuseStale(tx, actor, { id: about.subject.id, version: before.version }, version);
    const responsible = key === "" ? null : await known(tx, workspaceId, key);
    const after = accepted(chargeWith(before, { responsible, dueOn, dueReason: reason }, stockholmDay(context.now)));
    await saveAssignment(tx, workspaceId, of, after);
    const facts = { ...about.facts, responsible: responsible && "name" in responsible ? responsible.name : "none", dueOn: after.dueOn ?? "none", reason: reason || "none" };
    const was = { responsible: before.chosen, dueOn: before.dueOn, dueReason: before.dueReason };
    await appendAudit(tx, actor, { ...about, act: "assignment.change", facts, before: was, after }, context.now);
  });
}

async function known(tx: Tx, workspaceId: string, key: string): Promise<Responsible> {
  const found = await responsibleOf(tx, workspaceId, key);
  if (!found) throw new Refused("assignment.responsibleUnknown");
  return found;
}
