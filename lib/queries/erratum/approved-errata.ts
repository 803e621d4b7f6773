import { versionsOf } from "#lib/data/approval.ts";
import { errataOf } from "#lib/data/erratum.ts";
import { findMeeting } from "#lib/data/meeting.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { type ApprovedErratum, approvedErrata } from "#lib/domain/erratum/approved.ts";
import { may } from "#lib/policy/can.ts";
import { withheldNumbers } from "../approval/withheld-numbers.ts";

export type ErrataByParagraph = ReadonlyMap<number, readonly ApprovedErratum[]>;

/**
 * The approved errata of a meeting, by the § that they correct, in order. Those of secret §§ are among them: whoever shows
 * them sees to it that what is kept back stays so.
 */
export async function errataByParagraph(tx: Tx, workspaceId: string, meetingId: string): Promise<ErrataByParagraph> {
  const errata = await errataOf(tx, workspaceId, meetingId);
  if (errata.length === 0) return new Map();
  return Map.groupBy(approvedErrata(errata, await versionsOf(tx, workspaceId, meetingId)), ({ number }) => number);
}

/** As `errataByParagraph`, of the §§ that reach the actor; none for one who may not read the minutes. */
export async function errataFor(actor: Actor, meetingId: string, now: Date): Promise<ErrataByParagraph> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const stored = await findMeeting(tx, workspaceId, meetingId);
    if (!stored || !may(actor, "minutes.read", { workspaceId, bodyId: stored.body.id })) return new Map();
    const errata = await errataByParagraph(tx, workspaceId, meetingId);
    if (errata.size === 0) return errata;
    const paragraphs = (await versionsOf(tx, workspaceId, meetingId)).flatMap((version) => version.paragraphs);
    const withheld = await withheldNumbers(tx, actor, { paragraphs }, now);
    return new Map([...errata].filter(([number]) => !withheld.includes(number)));
  });
}
