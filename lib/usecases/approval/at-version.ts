import { versionsOf } from "#lib/data/approval.ts";
import { askedToSign, type MinutesVersion } from "#lib/domain/approval/minutes-version.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import type { Act } from "#lib/policy/acts.ts";
import { can } from "#lib/policy/can.ts";
import type { ActContext } from "../perform.ts";
import { type AtMeeting, atMeeting, type Told } from "../room/at-meeting.ts";

/** What an act on a version of the minutes has at hand: the one it is on, and all of its meeting, which is locked. */
export type AtVersion = AtMeeting & Readonly<{ versions: readonly MinutesVersion[]; shown: MinutesVersion }>;

type AtVersionAct = Readonly<{ act: string; meetingId: string; versionId: string; policy: Act }>;

/** Runs an act on a version of a meeting's minutes; asks the policy of those who are asked to sign it. */
export async function atVersion<T>(
  context: ActContext,
  { act, meetingId, versionId, policy }: AtVersionAct,
  work: (at: AtVersion) => Promise<Told<T>>,
): Promise<T> {
  return atMeeting(context, { act, meetingId, policy: "workspace.enter", during: "any" }, async (at) => {
    const { tx, workspaceId, actor, body } = at;
    const versions = await versionsOf(tx, workspaceId, meetingId);
    const shown = versions.find(({ id }) => id === versionId);
    const askedPersonIds = shown ? askedToSign(shown).flatMap(({ personId }) => personId ?? []) : [];
    accepted(can(actor, policy, { workspaceId, bodyId: body.id, askedPersonIds }));
    if (!shown) throw new Refused("approval.unknownVersion");
    const told = await work({ ...at, versions, shown });
    return { subject: { type: "minutesVersion", id: versionId }, before: shown, ...told, facts: { number: shown.number, part: shown.part, ...told.facts } };
  });
}
