import { versionsOf } from "#lib/data/approval.ts";
import { dispatchFactsOf } from "#lib/data/dispatch-facts.ts";
import { dispatchesOf, mailboxesUsed, type StoredDispatch } from "#lib/data/dispatch.ts";
import { tokenOf, digestOfToken } from "#lib/data/extract-link.ts";
import { isMailSet } from "#lib/data/mail-settings.ts";
import { mailboxesOf } from "#lib/data/mailbox.ts";
import { loadMemberships } from "#lib/data/membership.ts";
import { findMeeting } from "#lib/data/meeting.ts";
import { loadParagraphs } from "#lib/data/paragraph.ts";
import { publicAddress } from "#lib/data/public-address.ts";
import { inTransaction, type Tx } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { approvedAt, standingVersions } from "#lib/domain/approval/minutes-version.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { needsExtract } from "#lib/domain/extract/needed.ts";
import type { Directory } from "#lib/domain/extract/recipients.ts";
import { type DispatchStanding, dispatchStanding } from "#lib/domain/extract/standing.ts";
import { membershipsOn } from "#lib/domain/membership/membership.ts";
import { may } from "#lib/policy/can.ts";
import { isReached } from "../minutes/reached.ts";
import { reachOf } from "../reach.ts";

/** One line of the log. `address` is the link's own while it holds, for the secretary to give away. */
export type ShownDispatch = Omit<StoredDispatch, "tokenDigest"> & Readonly<{ link: string | null }>;

/** What the secretary sends with: whom there is to send to, and what has gone out. */
export type Dispatching = Readonly<{ directory: Directory; organisations: readonly { id: string; name: string }[]; log: readonly ShownDispatch[]; /** Whether letters are sent by themselves. */ isMailSet: boolean; /** The version of an erratum that waits for signatures. */ erratumUnderWay: string | null }>;

/** The extract of a § as its page shows it; the extract itself is `readableExtract`. */
export type ExtractPage = Readonly<{
  meetingId: string;
  bodyName: string;
  day: string;
  today: string;
  number: number;
  title: string;
  case: Readonly<{ id: string; registrationNumber: string }> | null;
  isSecret: boolean;
  /** Whether it decided on a case in such a way that there is something to send. */
  isNeeded: boolean;
  standing: DispatchStanding;
  /** The trees of clauses that it decided. */
  treeIds: readonly string[];
  /** Null for one who may not send it. */
  dispatching: Dispatching | null;
}>;

/** The page of one §'s extract for one who may read the minutes; null where there is no such §, or it may not reach the reader. */
export async function extractPage(actor: Actor, meetingId: string, number: number, now: Date): Promise<ExtractPage | null> {
  const workspaceId = actor.workspace.id;
  return inTransaction(workspaceId, async (tx) => {
    const stored = await findMeeting(tx, workspaceId, meetingId);
    if (!stored || !may(actor, "minutes.read", { workspaceId, bodyId: stored.body.id })) return null;
    const { paragraphs } = await loadParagraphs(tx, workspaceId, stored.meeting);
    const itemId = paragraphs.find((each) => each.number === number && each.state === "given")?.itemId;
    const item = itemId ? await itemOf(tx, workspaceId, itemId) : null;
    if (!item || !isReached(item, await reachOf(tx, actor, now))) return null;
    const facts = (await dispatchFactsOf(tx, workspaceId, [item.id])).get(item.id);
    if (!facts) return null;
    const day = stockholmDay(stored.meeting.startsAt);
    return {
      meetingId,
      bodyName: stored.body.name,
      day,
      today: stockholmDay(now),
      number,
      title: item.title,
      case: item.case && { id: item.case.id, registrationNumber: item.case.registrationNumber },
      isSecret: item.secrecyGround !== null || (item.case?.secrecyGround ?? null) !== null,
      isNeeded: item.case !== null && needsExtract(item.decisions.map(({ outcome }) => outcome)),
      standing: dispatchStanding(facts),
      treeIds: item.decisions.flatMap(({ treeId }) => treeId ?? []),
      dispatching: may(actor, "extract.dispatch", { workspaceId }) ? await dispatching(tx, workspaceId, { itemId: item.id, number, day, now }) : null,
    };
  });
}

async function itemOf(tx: Tx, workspaceId: string, id: string) {
  return tx.agendaItem.findUnique({
    where: { workspaceId_id: { workspaceId, id } },
    select: { id: true, title: true, secrecyGround: true, case: { select: { id: true, registrationNumber: true, secrecyGround: true } }, decisions: { select: { outcome: true, treeId: true } } },
  });
}

async function dispatching(tx: Tx, workspaceId: string, { itemId, number, day, now }: { itemId: string; number: number; day: string; now: Date }): Promise<Dispatching> {
  const organisations = await tx.organisation.findMany({ orderBy: { name: "asc" }, select: { id: true, name: true } });
  const used = await mailboxesUsed(tx, workspaceId);
  const own = await mailboxesOf(tx, workspaceId);
  const members = membershipsOn(await loadMemberships(tx, workspaceId), day);
  const versions = await tx.versionParagraph.findMany({ where: { workspaceId, itemId, standing: "sealed", extracts: { some: {} } }, select: { versionId: true } });
  const log: StoredDispatch[] = [];
  for (const { versionId } of versions) log.push(...(await dispatchesOf(tx, workspaceId, { versionId, number })));
  return {
    directory: {
      members: members.map(({ organisationId, organisationName: name }) => ({ organisationId, name })).toSorted((a, b) => a.name.localeCompare(b.name, "sv")),
      mailboxOf: (id) => own.get(id) ?? used.get(id) ?? null,
    },
    organisations,
    log: log.map((dispatch) => shown(dispatch, now)),
    isMailSet: isMailSet(),
    erratumUnderWay: await erratumUnderWay(tx, workspaceId, itemId),
  };
}

async function erratumUnderWay(tx: Tx, workspaceId: string, itemId: string): Promise<string | null> {
  const rows = await tx.versionParagraph.findMany({ where: { workspaceId, itemId, version: { part: "erratum", ended: null } }, select: { version: { select: { meetingId: true } } } });
  const versions = rows[0] ? await versionsOf(tx, workspaceId, rows[0].version.meetingId) : [];
  const waiting = standingVersions(versions).find((version) => version.part === "erratum" && approvedAt(version) === null && version.paragraphs.some((each) => each.itemId === itemId));
  return waiting?.id ?? null;
}

function shown({ tokenDigest, ...dispatch }: StoredDispatch, now: Date): ShownDispatch {
  const token = tokenOf(dispatch.id);
  const holds = tokenDigest === digestOfToken(token) && dispatch.revokedAt === null && dispatch.expiresAt !== null && dispatch.expiresAt > now;
  return { ...dispatch, link: holds ? publicAddress(`/extract/${token}`) : null };
}
