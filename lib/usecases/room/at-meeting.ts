import { appendAudit } from "#lib/data/audit.ts";
import { lockMeeting, type StoredMeeting } from "#lib/data/meeting.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { AuditEvent } from "#lib/domain/audit/event.ts";
import { reasonAgainstRecording, reasonAgainstWriting } from "#lib/domain/meeting/writing.ts";
import { accepted } from "#lib/domain/refused.ts";
import type { Act } from "#lib/policy/acts.ts";
import { can } from "#lib/policy/can.ts";
import { type ActContext, perform } from "../perform.ts";

/** What an act at a meeting has at hand: the meeting is locked, so acts come one after the other. */
export type AtMeeting = StoredMeeting & Readonly<{ tx: Tx; actor: Actor; workspaceId: string; now: Date }>;

/** What an act tells: what it gives back, and for the audit what it was on and what it led to. */
export type Told<T> = Readonly<{ value: T; /** One's own preparation, which those at the meeting aren't told of. */ isOwn?: boolean; /** What followed by itself in the same transaction, each an event of its own. */ followed?: readonly AuditEvent[] }> &
  Partial<Pick<AuditEvent, "subject" | "facts" | "before" | "after" | "caseId">>;

type AtMeetingAct = Readonly<{
  /** Its name in the audit. */
  act: string;
  meetingId: string;
  policy: Act;
  /** "recording" needs an open meeting, "writing" one that is not closed; "any" leaves it to the rule. */
  during: "recording" | "writing" | "any";
}>;

/**
 * Runs one act at a meeting: locks the meeting, asks the policy and whether the meeting is such that the act can be
 * done, lets `work` do it, and appends the audit event, by which everyone who watches is told.
 */
export async function atMeeting<T>(
  context: ActContext,
  { act, meetingId, policy, during }: AtMeetingAct,
  work: (at: AtMeeting) => Promise<Told<T>>,
): Promise<T> {
  return perform(context, act, async (tx, actor) => {
    const workspaceId = actor.workspace.id;
    const stored = await lockMeeting(tx, workspaceId, meetingId);
    accepted(can(actor, policy, { workspaceId, bodyId: stored.body.id }));
    if (during === "recording") accepted(reasonAgainstRecording(stored.meeting));
    if (during === "writing") accepted(reasonAgainstWriting(stored.meeting));
    const told = await work({ ...stored, tx, actor, workspaceId, now: context.now });
    await appendAudit(
      tx,
      actor,
      {
        act,
        subject: told.subject ?? { type: "meeting", id: meetingId },
        meetingId: told.isOwn ? null : meetingId,
        caseId: told.isOwn ? null : (told.caseId ?? null),
        facts: { body: stored.body.name, ...told.facts },
        before: told.before,
        after: told.after,
      },
      context.now,
    );
    for (const event of told.followed ?? []) await appendAudit(tx, actor, event, context.now);
    return told.value;
  });
}
