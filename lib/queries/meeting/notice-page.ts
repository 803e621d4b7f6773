import { loadNoticeSource, type NoticeItemSource, type Recipient } from "#lib/data/notice.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { type AgendaDifference, callDiffers, type CallDifference, differsFromIssued } from "#lib/domain/agenda/issued.ts";
import { type Missing, whatIsMissing } from "#lib/domain/agenda/missing.ts";
import { pinVersions } from "#lib/domain/agenda/pin.ts";
import { may } from "#lib/policy/can.ts";

/** What a notice would say and whom it would reach, if it were issued now. */
export type NoticePage = Readonly<{
  digest: string;
  bodyName: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  distanceAddress: string | null;
  /** The number it would have, counted from 1. */
  number: number;
  /** Already opened, closed or cancelled: no notice can go out. */
  isTooLate: boolean;
  recipients: readonly Recipient[];
  items: number;
  secretItems: number;
  /** Those that become pages of the PDF, and those that are only named in it. */
  pages: readonly string[];
  named: readonly string[];
  lacking: readonly Readonly<{ itemId: string; number: number; title: string; missing: readonly Missing[] }>[];
  differs: Readonly<{ agenda: readonly AgendaDifference[]; call: readonly CallDifference[] }>;
}>;

/** Null for one who may not issue notices, and for a meeting that isn't there. */
export async function noticePage(actor: Actor, meetingId: string): Promise<NoticePage | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    if ((await tx.meeting.count({ where: { workspaceId, id: meetingId } })) === 0) return null;
    const { meeting, body, agenda, items, recipients, digest } = await loadNoticeSource(tx, workspaceId, meetingId);
    if (!may(actor, "notice.issue", { workspaceId, bodyId: body.id })) return null;
    const { startsAt, endsAt, place, distanceAddress } = meeting;
    const open = items.filter(({ secrecyGround }) => secrecyGround === null).flatMap(({ documents }) => documents);
    const versions = new Map(items.flatMap(({ proposals }) => proposals.map(({ id, versionId }) => [id, versionId] as const)));
    return {
      digest,
      bodyName: body.name,
      startsAt,
      endsAt,
      place,
      distanceAddress,
      number: agenda.issued.length + 1,
      isTooLate: Boolean(meeting.opened ?? meeting.cancelled),
      recipients,
      items: items.length,
      secretItems: items.filter(({ secrecyGround }) => secrecyGround !== null).length,
      pages: open.filter(({ mediaType }) => mediaType === "application/pdf").map(({ name }) => name),
      named: open.filter(({ mediaType }) => mediaType !== "application/pdf").map(({ name }) => name),
      lacking: items.flatMap(lackingIn),
      differs: { agenda: differsFromIssued(pinVersions(agenda, versions)), call: callDiffers(agenda, meeting) },
    };
  });
}

/** What the item lacks; the body's consent is for the meeting itself. */
function lackingIn({ item, proposals }: NoticeItemSource, place: number) {
  const missing = whatIsMissing({ ...item, proposals: item.proposals.filter(({ proposalId }) => proposals.some(({ id }) => id === proposalId)) });
  const before = missing.filter((part) => part !== "consent");
  return before.length > 0 ? [{ itemId: item.id, number: place + 1, title: item.title, missing: before }] : [];
}
