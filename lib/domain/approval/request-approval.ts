import type { LegalForm } from "#lib/domain/actor/actor.ts";
import type { BodyRules } from "#lib/domain/body/rules.ts";
import type { Meeting, WhoAndWhen } from "#lib/domain/meeting/meeting.ts";
import { approvalDueOn } from "./deadline.ts";
import type { MinutesVersion } from "./minutes-version.ts";
import type { ApprovalPlan } from "./plan-approval.ts";

/** What is to be signed, as digests: all of it, and each sealed §. */
export type SealedDigests = { readonly digest: string; readonly paragraphs: readonly { readonly number: number; readonly digest: string }[] };

type Requested = {
  readonly meeting: Pick<Meeting, "id" | "endsAt">;
  readonly body: { readonly legalForm: LegalForm; readonly rules: Pick<BodyRules, "approvalDays" | "approvalMovesToWeekday" | "approvalOrder"> };
  readonly sealed: SealedDigests;
  readonly requested: WhoAndWhen;
};

/** Asks those of the plan to sign what was rendered of it: the next version, which nobody has signed. `newId` gives its ids. */
export function requestApproval(plan: ApprovalPlan, { meeting, body, sealed, requested }: Requested, newId: () => string): MinutesVersion {
  const digestOf = (number: number) => sealed.paragraphs.find((each) => each.number === number)?.digest ?? null;
  return {
    id: newId(),
    meetingId: meeting.id,
    documentId: plan.documentId ?? newId(),
    part: plan.part,
    number: plan.number,
    paragraphs: plan.paragraphs.map((paragraph) => ({ ...paragraph, digest: paragraph.standing === "sealed" ? digestOf(paragraph.number) : null })),
    digest: sealed.digest,
    requested,
    dueOn: approvalDueOn(meeting, body, plan.part),
    order: body.rules.approvalOrder,
    signatories: plan.signatories.map((each) => ({ ...each, id: newId(), replacesId: null })),
    signatures: [],
    ended: null,
  };
}
