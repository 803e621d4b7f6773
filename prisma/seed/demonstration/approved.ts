import { versionsOf } from "#lib/data/approval.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { leftToSign } from "#lib/domain/approval/minutes-version.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { requestApproval, requestApprovalShape } from "#lib/usecases/approval/request-approval.ts";
import { signMinutes } from "#lib/usecases/approval/sign-minutes.ts";
import { dispatchExtract, dispatchExtractShape } from "#lib/usecases/extract/dispatch-extract.ts";
import { waiveExtract, waiveExtractShape } from "#lib/usecases/extract/waive-extract.ts";
import type { Desk } from "./stage.ts";

type Recipient = Readonly<{ name: string; way: "email" | "link" | "byHand"; address?: string }>;

/**
 * Has the minutes of a closed meeting approved by all who are asked. It is done at the moment when the demonstration is
 * loaded: the installation has had no key to seal with before that. Gives the version's id.
 */
export async function approve(desk: Desk, meetingId: string, password: string): Promise<string> {
  const { versionId } = await desk.act(requestApproval, requestApprovalShape, { meetingId }, new Date());
  const [version] = await inTransaction(desk.workspaceId, (tx) => versionsOf(tx, desk.workspaceId, meetingId));
  for (const { id: signatoryId, personId } of leftToSign(version!)) {
    const context = { personId: personId ?? desk.secretaryId, workspace: desk.slug, now: new Date() };
    await signMinutes(context, { meetingId, versionId, signatoryId, digest: version!.digest, dissent: "", password });
  }
  return versionId;
}

/** Sends the extract of a § to those named. */
export async function dispatch(desk: Desk, on: { meetingId: string; versionId: string; number: number }, recipients: readonly Recipient[]): Promise<void> {
  const today = stockholmDay(new Date());
  const sent = recipients.map((recipient) => ({ organisationId: null, day: today, ...recipient }));
  await desk.act(dispatchExtract, dispatchExtractShape, { ...on, edition: 1, recipients: sent }, new Date());
}

/** Says that no extract of a § is needed. */
export async function waive(desk: Desk, on: { meetingId: string; number: number }, reason: string): Promise<void> {
  await desk.act(waiveExtract, waiveExtractShape, { ...on, reason }, new Date());
}
