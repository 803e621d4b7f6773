import { LeftToNextMeeting } from "#components/approval/left-to-next-meeting.tsx";
import { ParagraphsForm, RequestForm } from "#components/approval/request-forms.tsx";
import type { ApprovalChoices } from "#lib/queries/approval/approval-choices.ts";
import type { ApprovalView } from "#lib/queries/approval/approval-view.ts";
import { approveImmediatelyAction, approveRemainingAction, requestApprovalAction } from "./actions.ts";

type Props = { workspace: string; view: ApprovalView; choices: ApprovalChoices };

/** What the secretary can send for approval as the meeting stands: the minutes, or single §§. */
export function AskingForms({ workspace, view: { meetingId, state, versions }, choices }: Props) {
  const minutes = versions.filter(({ part }) => part === "ordinary").at(-1);
  const canBeSent = state === "closed" && minutes?.state !== "beingSigned" && minutes?.state !== "approved";
  const after = minutes ? (minutes.state === "toSign" ? "unsigned" : "ended") : "nothing";
  return (
    <>
      {canBeSent && <RequestForm meetingId={meetingId} after={after} room={`/${workspace}/meetings/${meetingId}/room`} refused={choices.unresolved} titles={choices.titles} action={requestApprovalAction.bind(null, workspace)} />}
      {choices.immediate.length > 0 && <ParagraphsForm meetingId={meetingId} kind="immediate" numbers={choices.immediate} titles={choices.titles} action={approveImmediatelyAction.bind(null, workspace)} />}
      {choices.remaining.length > 0 && (
        <ParagraphsForm meetingId={meetingId} kind="remaining" numbers={choices.remaining} titles={choices.titles} action={approveRemainingAction.bind(null, workspace)}>
          <LeftToNextMeeting meetings={`/${workspace}/meetings`} left={choices.left} />
        </ParagraphsForm>
      )}
    </>
  );
}
