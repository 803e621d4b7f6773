import { createHash } from "node:crypto";
import { type AuditEvent, canonicalJson } from "#lib/domain/audit/event.ts";
import type { Tx } from "./transaction.ts";

/** Who did it, in which workspace; an actor is one. Whoever runs the installation has no person here. */
type DoneBy = Readonly<{ personId: string | null; name: string; workspace: Readonly<{ id: string }> }>;

/**
 * Appends the event to the workspace's chain. Call it last in the transaction: it locks the head of the chain
 * until the commit.
 */
export async function appendAudit(tx: Tx, actor: DoneBy, event: AuditEvent, at: Date): Promise<void> {
  const content = canonicalJson({
    at: at.toISOString(),
    actorId: actor.personId,
    actorName: actor.name,
    act: event.act,
    subjectType: event.subject.type,
    subjectId: event.subject.id,
    caseId: event.caseId ?? null,
    meetingId: event.meetingId ?? null,
    facts: event.facts ?? {},
    before: event.before === undefined ? null : digest(event.before),
    after: event.after === undefined ? null : digest(event.after),
  });
  await tx.$executeRaw`INSERT INTO "AuditEvent" ("workspaceId", content) VALUES (${actor.workspace.id}::uuid, ${content})`;
}

function digest(state: unknown): string {
  return createHash("sha256").update(canonicalJson(state)).digest("hex");
}
