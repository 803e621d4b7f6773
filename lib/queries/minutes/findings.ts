import { findMeeting } from "#lib/data/meeting.ts";
import { loadMeetingRecord } from "#lib/data/meeting-record.ts";
import { motionsOfItems, type StoredMotion } from "#lib/data/motion.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { lintChoices } from "#lib/data/workspace.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { type Finding, findings } from "#lib/domain/lint/finding.ts";
import type { LintedItem, LintRecord } from "#lib/domain/lint/lint-record.ts";
import type { MeetingRecord } from "#lib/domain/minutes/meeting-record.ts";
import { rulesAdmitStatements } from "#lib/domain/minutes/proceedings/proceedings-of.ts";
import { may } from "#lib/policy/can.ts";
import { reachOf } from "../reach.ts";
import { isReached } from "./reached.ts";

/**
 * What the linter finds in the record of a meeting, as grave as the workspace has chosen, for one who writes its minutes; null for others, and where there is
 * no such meeting. Of items that don't reach the actor nothing is told.
 */
export async function meetingFindings(actor: Actor, meetingId: string): Promise<readonly Finding[] | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const stored = await findMeeting(tx, workspaceId, meetingId);
    if (!stored) return null;
    if (!may(actor, "minutes.write", { workspaceId, bodyId: stored.body.id })) return null;
    const reach = await reachOf(tx, actor, new Date());
    const record = await loadMeetingRecord(tx, workspaceId, stored, (item) => isReached(item, reach));
    const motions = await motionsOfItems(tx, workspaceId, record.items.map(({ id }) => id));
    return findings(lintRecordOf(record, motions), await lintChoices(tx, workspaceId));
  });
}

/** What the linter reads, out of the record and all motions that were handed in, in the record or not. */
function lintRecordOf({ body, meeting, presence, items }: MeetingRecord, motions: ReadonlyMap<string, readonly StoredMotion[]>): LintRecord {
  const told = items.filter((item) => !item.withheld);
  return {
    body,
    meeting,
    presence,
    items: told.map((item): LintedItem => ({ ...item, motions: (motions.get(item.id) ?? []).filter(({ handedIn, recorded }) => handedIn ?? recorded) })),
    proseOverrides: told.flatMap(({ id, proseOverrides, digests }) =>
      proseOverrides.map(({ section, digestThen }) => ({ itemId: id, digestThen, digestNow: digests[section] ?? "" })),
    ),
    rulesAdmitStatements,
  };
}
