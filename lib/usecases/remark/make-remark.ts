import { z } from "zod";
import { versionsOf } from "#lib/data/approval.ts";
import { newId } from "#lib/data/id.ts";
import { lockRemark, remarksOfItems, saveRemark, type StoredRemark } from "#lib/data/remark.ts";
import { hasRole } from "#lib/domain/actor/actor.ts";
import { whenApproved } from "#lib/domain/approval/frozen-by.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { admit, announce, join } from "#lib/domain/reservation/announce.ts";
import type { RemarkedItem } from "#lib/domain/reservation/may-reserve.ts";
import { remarkKinds } from "#lib/domain/reservation/reservation.ts";
import { type ApprovedAt, handInText, withdraw } from "#lib/domain/reservation/until-approval.ts";
import type { Act } from "#lib/policy/acts.ts";
import type { ActContext } from "../perform.ts";
import { type AtMatter, atMatter } from "../question/at-matter.ts";
import type { Told } from "../room/at-meeting.ts";

const onItem = { meetingId: z.uuid(), itemId: z.uuid() };
const onRemark = { ...onItem, remarkId: z.uuid() };
const text = z.string().max(10_000, "reservation.tooLong");

/** For whom it is done: oneself, or one at the meeting for whom the secretary writes. */
const participantId = z.uuid().nullable().default(null);

export const announceRemarkShape = z.strictObject({
  ...onItem,
  kind: z.enum(remarkKinds),
  participantIds: z.array(z.uuid()).max(200).default([]),
  text: text.default(""),
});

/** Announces a reservation, a statement or a separate opinion, for oneself where nobody is named. Gives its id. */
export async function announceRemark(context: ActContext, { meetingId, itemId, kind, participantIds, text: said }: z.infer<typeof announceRemarkShape>) {
  return atMatter(context, { act: "remark.announce", meetingId, itemId, policy: "remark.make", during: "recording" }, async (at) => {
    const ids = participantIds.length === 0 ? [participantFor(at, null)] : participantIds.map((id) => participantFor(at, id));
    const remark = accepted(announce(await remarkedItem(at), { id: newId(), kind, participantIds: ids, announced: at.done, text: said }));
    await saveRemark(at.tx, at.workspaceId, remark);
    return { value: { remarkId: remark.id }, subject: { type: "remark", id: remark.id }, facts: { kind, names: namesOf(at, ids) }, after: remark };
  });
}

export const joinRemarkShape = z.strictObject({ ...onRemark, participantId });

/** Joins what another has announced. */
export async function joinRemark(context: ActContext, { participantId: whom, ...on }: z.infer<typeof joinRemarkShape>) {
  return atRemark(context, { ...on, act: "remark.join", policy: "remark.make", during: "recording" }, async (at) => {
    const id = participantFor(at, whom);
    const joined = accepted(join(await remarkedItem(at), at.remark, id));
    await saveRemark(at.tx, at.workspaceId, joined);
    return { value: null, facts: { names: namesOf(at, [id]) }, before: at.remark, after: joined };
  });
}

export const admitRemarkShape = z.strictObject(onRemark);

/** Admits a statement or an opinion: by the chair, or written by the secretary as the chair has said it. */
export async function admitRemark(context: ActContext, on: z.infer<typeof admitRemarkShape>) {
  return atRemark(context, { ...on, act: "remark.admit", policy: "question.put", during: "recording" }, async (at) => {
    const chairId = at.chair?.id ?? null;
    if (chairId === null) throw new Refused("reservation.onlyChair");
    const admitted = accepted(admit(at.remark, at.done, { byId: chairId, chairId }));
    await saveRemark(at.tx, at.workspaceId, admitted);
    return { value: null, before: at.remark, after: admitted };
  });
}

export const writeRemarkShape = z.strictObject({ ...onRemark, participantId, text });

/** Hands in the written reasons or the statement, also after the meeting, until the minutes are approved. */
export async function writeRemark(context: ActContext, { participantId: whom, text: said, ...on }: z.infer<typeof writeRemarkShape>) {
  return atRemark(context, { ...on, act: "remark.write", policy: "remark.make", during: "any" }, async (at) => {
    const written = accepted(handInText(at.remark, { participantId: participantFor(at, whom), text: said, handedIn: at.done }, await approvalOf(at)));
    await saveRemark(at.tx, at.workspaceId, written);
    return { value: null, before: at.remark, after: written };
  });
}

export const withdrawRemarkShape = joinRemarkShape;

/** Withdraws oneself, or one for whom the secretary writes; it stands while others make it. */
export async function withdrawRemark(context: ActContext, { participantId: whom, ...on }: z.infer<typeof withdrawRemarkShape>) {
  return atRemark(context, { ...on, act: "remark.withdraw", policy: "remark.make", during: "any" }, async (at) => {
    const id = participantFor(at, whom);
    const left = accepted(withdraw(at.remark, id, at.done, await approvalOf(at)));
    await saveRemark(at.tx, at.workspaceId, left);
    return { value: null, facts: { names: namesOf(at, [id]) }, before: at.remark, after: left };
  });
}

async function approvalOf({ tx, workspaceId, meeting, item }: AtMatter): Promise<ApprovedAt> {
  return whenApproved(await versionsOf(tx, workspaceId, meeting.id), item.id);
}

type OnRemark = Readonly<{ meetingId: string; itemId: string; remarkId: string; act: string; policy: Act; during: "recording" | "any" }>;

async function atRemark<T>(
  context: ActContext,
  { remarkId, ...on }: OnRemark,
  work: (at: AtMatter & Readonly<{ remark: StoredRemark }>) => Promise<Told<T>>,
): Promise<T> {
  return atMatter(context, on, async (at) => {
    const remark = await lockRemark(at.tx, at.workspaceId, remarkId);
    if (remark?.itemId !== on.itemId) throw new Refused("reservation.gone");
    const told = await work({ ...at, remark });
    return { subject: { type: "remark", id: remarkId }, ...told, facts: { kind: remark.kind, ...told.facts } };
  });
}

async function remarkedItem({ tx, workspaceId, meeting, item, decisions, divided }: AtMatter): Promise<RemarkedItem> {
  const remarks = (await remarksOfItems(tx, workspaceId, [item.id])).get(item.id) ?? [];
  const { presence, notParticipating } = divided;
  return { meeting, presence, item: divided.item, decisions, remarks, notParticipating };
}

function participantFor({ actor, self, divided }: AtMatter, wanted: string | null): string {
  if (wanted === null || wanted === self?.id) {
    if (!self) throw new Refused("presence.unknownParticipant");
    return self.id;
  }
  if (!hasRole(actor, "secretary")) throw new Refused("reservation.notForOthers");
  if (!divided.presence.participants.some(({ id }) => id === wanted)) throw new Refused("presence.unknownParticipant");
  return wanted;
}

function namesOf({ divided }: AtMatter, ids: readonly string[]): string {
  return divided.presence.participants.filter(({ id }) => ids.includes(id)).map(({ name }) => name).join(", ");
}
