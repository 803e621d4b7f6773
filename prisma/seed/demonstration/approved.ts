import { versionsOf } from "#lib/data/approval.ts";
import { appendAudit } from "#lib/data/audit.ts";
import { dispatchesOf } from "#lib/data/dispatch.ts";
import { tokenOf } from "#lib/data/extract-link.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { leftToSign, type SignatoryCapacity } from "#lib/domain/approval/minutes-version.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { after } from "#lib/domain/letter/life.ts";
import { accepted } from "#lib/domain/refused.ts";
import { requestApproval, requestApprovalShape } from "#lib/usecases/approval/request-approval.ts";
import { signMinutes } from "#lib/usecases/approval/sign-minutes.ts";
import { dispatchExtract, dispatchExtractShape } from "#lib/usecases/extract/dispatch-extract.ts";
import { fetchByLink } from "#lib/usecases/extract/fetch-by-link.ts";
import { waiveExtract, waiveExtractShape } from "#lib/usecases/extract/waive-extract.ts";
import type { Desk } from "./stage.ts";

type Recipient = Readonly<{ name: string; way: "email" | "link" | "byHand"; address?: string }>;

/** When the minutes were sent for approval, and when each signed. */
type Approval = Readonly<{ requested: Date } & Record<SignatoryCapacity, Date>>;

/** Has the minutes of a closed meeting approved by all who are asked, in the order of their moments. Gives the version's id. */
export async function approve(desk: Desk, meetingId: string, password: string, when: Approval): Promise<string> {
  const { versionId } = await desk.act(requestApproval, requestApprovalShape, { meetingId }, when.requested);
  await sendLettersByHand(desk, when.requested);
  const [version] = await inTransaction(desk.workspaceId, (tx) => versionsOf(tx, desk.workspaceId, meetingId));
  const asked = leftToSign(version!).toSorted((a, b) => when[a.capacity].getTime() - when[b.capacity].getTime());
  for (const { id: signatoryId, personId, capacity } of asked) {
    const context = { personId: personId ?? desk.secretary.personId, workspace: desk.slug, now: when[capacity] };
    await signMinutes(context, { meetingId, versionId, signatoryId, digest: version!.digest, dissent: "", password });
  }
  return versionId;
}

/** Sends the extract of a § to those named. What goes by a link is fetched at once. */
export async function dispatch(desk: Desk, on: { meetingId: string; versionId: string; number: number }, recipients: readonly Recipient[], now: Date): Promise<void> {
  const sent = recipients.map((recipient) => ({ organisationId: null, day: stockholmDay(now), ...recipient }));
  await desk.act(dispatchExtract, dispatchExtractShape, { ...on, edition: 1, recipients: sent }, now);
  await sendLettersByHand(desk, now);
  const dispatched = await inTransaction(desk.workspaceId, (tx) => dispatchesOf(tx, desk.workspaceId, on));
  for (const { id } of dispatched.filter(({ way }) => way === "link")) await fetchByLink({ now }, { token: tokenOf(id), format: "pdf" });
}

/** Says that no extract of a § is needed. */
export async function waive(desk: Desk, on: { meetingId: string; number: number }, reason: string, now: Date): Promise<void> {
  await desk.act(waiveExtract, waiveExtractShape, { ...on, reason }, now);
}

/** The secretary sends what waits from her own mail: letters of that time must not go out when the demonstration is loaded. */
export async function sendLettersByHand({ workspaceId, secretary }: Desk, now: Date): Promise<void> {
  const state = accepted(after("waiting", "sentByHand"));
  await inTransaction(workspaceId, async (tx) => {
    const waiting = await tx.letter.findMany({ where: { workspaceId, state: "waiting" }, select: { id: true, stepCount: true } });
    const ids = waiting.map(({ id }) => id);
    await tx.letterStep.createMany({ data: waiting.map(({ id, stepCount }) => ({ workspaceId, letterId: id, number: stepCount + 1, kind: "sentByHand", at: now, byId: secretary.personId })) });
    await tx.letter.updateMany({ where: { workspaceId, id: { in: ids } }, data: { state, stepCount: { increment: 1 }, dueAt: null } });
    for (const id of ids) await appendAudit(tx, secretary, { act: "letter.decide", subject: { type: "letter", id }, facts: { decision: "sentByHand" }, before: "waiting", after: state }, now);
  });
}
