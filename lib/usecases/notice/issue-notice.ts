import { z } from "zod";
import { loadActor } from "#lib/data/actor.ts";
import { insertIssuedAgenda, saveAgenda } from "#lib/data/agenda.ts";
import { loadNoticeSource, type NoticeSource } from "#lib/data/notice.ts";
import { fixNewestVersions } from "#lib/data/proposal.ts";
import { storeFile } from "#lib/data/store-file.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { renderNoticePdf } from "#lib/documents/notice/render-notice-pdf.ts";
import { issueAgenda } from "#lib/domain/agenda/issued.ts";
import { pinVersions, proposalsOn } from "#lib/domain/agenda/pin.ts";
import { issueNotice as issue } from "#lib/domain/meeting/lifecycle.ts";
import { accepted, Refused } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";
import type { ActContext } from "../perform.ts";
import { atMeeting } from "../room/at-meeting.ts";
import { composeNotice } from "./compose-notice.ts";

export const issueNoticeShape = z.strictObject({
  meetingId: z.uuid(),
  /** The digest of what the sender was shown (lib/data/notice). */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});

/**
 * Issues the notice of a meeting: a numbered agenda with its proposals pinned and fixed, whom it calls, and the PDF
 * that reaches them all. Gives its number. The PDF is set before the meeting is locked; if anything in it has changed
 * since it was shown, before or while it was set, nothing is issued. Refused also when it would say what was last sent.
 */
export async function issueNotice(context: ActContext, { meetingId, digest }: z.infer<typeof issueNoticeShape>): Promise<{ number: number }> {
  const pdf = await pdfOfShown(context, meetingId, digest);
  return atMeeting(
    context,
    { act: "meeting.issueNotice", meetingId, policy: "notice.issue", during: "any" },
    async ({ tx, workspaceId, actor, meeting, now }) => {
      const versions = await fixNewestVersions(tx, workspaceId, proposalsOn((await loadNoticeSource(tx, workspaceId, meetingId)).agenda), now);
      const { agenda, recipients, ...source } = await loadNoticeSource(tx, workspaceId, meetingId);
      refuseChanged(source, digest);
      if (pdf === null) throw new Refused("agenda.changedSince");
      const act = { by: actor.personId, at: now };
      const issued = accepted(issueAgenda(pinVersions(agenda, versions), meeting, act));
      const sent = issued.issued.at(-1)!;
      accepted(issue(meeting, sent.number, act));
      await saveAgenda(tx, workspaceId, meetingId, agenda, issued);
      const blobId = await storeFile(tx, workspaceId, pdf, "application/pdf", now);
      await insertIssuedAgenda(tx, workspaceId, meetingId, sent, { recipients, blobId });
      return { value: { number: sent.number }, facts: { number: sent.number, recipients: recipients.length }, after: { sent, recipients } };
    },
  );
}

/**
 * The PDF of what the sender was shown, or null where that is not what now stands: then it is for the act itself to
 * say so, or to find that it has been done already.
 */
async function pdfOfShown(context: ActContext, meetingId: string, digest: string): Promise<Uint8Array | null> {
  const actor = await loadActor(context.workspace, context.personId);
  if (!actor) throw new Refused("auth.noAccess");
  const workspaceId = actor.workspace.id;
  const source = await inTransaction(workspaceId, (tx) => loadNoticeSource(tx, workspaceId, meetingId));
  accepted(can(actor, "notice.issue", { workspaceId, bodyId: source.body.id }));
  if (source.digest !== digest) return null;
  return renderNoticePdf(await composeNotice(workspaceId, source, { by: actor.name, at: context.now }));
}

function refuseChanged(source: Pick<NoticeSource, "digest">, digest: string): void {
  if (source.digest !== digest) throw new Refused("agenda.changedSince");
}
