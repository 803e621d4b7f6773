import { z } from "zod";
import type { StoredAssignment } from "#lib/data/assignment.ts";
import { servingOnAssignment } from "#lib/data/responsible.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { AuditEvent } from "#lib/domain/audit/event.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { assignmentSubject } from "#lib/policy/assignment-subject.ts";
import type { Act } from "#lib/policy/acts.ts";
import { can, may } from "#lib/policy/can.ts";

export const assignmentKeyShape = { treeId: z.uuid(), clauseId: z.uuid() };

/** Gives an assignment for an act. Refuses one that isn't there or that the actor may not know of, the same for both, and one who may not do the act. */
export async function knownAssignment(tx: Tx, actor: Actor, found: StoredAssignment | null, act: Act, now: Date): Promise<StoredAssignment> {
  const workspaceId = actor.workspace.id;
  if (!found) throw new Refused("assignment.unknown");
  const subject = assignmentSubject(workspaceId, found, await servingOnAssignment(tx, workspaceId, found, stockholmDay(now)));
  if (!may(actor, "assignment.read", subject)) throw new Refused("assignment.unknown");
  accepted(can(actor, act, subject));
  return found;
}

/** What the audit keeps of every act on an assignment: the item it was given by, so that what is secret is told to nobody else. */
export function aboutAssignment({ clause, given, case: of }: StoredAssignment): Pick<AuditEvent, "subject" | "caseId"> & { facts: { itemId: string; clause: string } } {
  return { subject: { type: "assignment", id: clause.id }, caseId: of?.id ?? null, facts: { itemId: given.itemId, clause: clause.text } };
}
