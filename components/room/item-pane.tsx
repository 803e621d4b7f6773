import { useTreatment } from "#components/treatment/treatment-context.tsx";
import type { SuggestionContext } from "#lib/domain/clause/suggest.ts";
import type { RoomMeeting, RoomView, SelectedItem } from "#lib/queries/room/view.ts";
import type { Do, ForForm } from "./acts.ts";
import { Decisions } from "./decisions.tsx";
import { ItemHead } from "./item-head.tsx";
import { ItemProposal } from "./item-proposal.tsx";
import { ItemText } from "./item-text.tsx";
import { ListedMatters } from "./listed-matters.tsx";
import type { MeetingTexts } from "./meeting-texts.ts";
import { Motions } from "./motions.tsx";
import { Nominations } from "./nominations.tsx";
import { OpenPart } from "./open-part.tsx";
import { Questions } from "./questions.tsx";
import { Remarks } from "./remarks.tsx";
import { Seats } from "./seats.tsx";
import { isToBePut } from "./to-be-put.ts";
import type { OpenParts } from "./use-open-parts.ts";

type Props = {
  workspace: string;
  meeting: RoomMeeting;
  item: SelectedItem;
  phrases: RoomView["phrases"];
  texts: MeetingTexts;
  context: SuggestionContext;
  run: Do;
  forForm: ForForm;
  /** Why nothing can be decided on the item now. */
  reasonAgainst: string | undefined;
  parts: OpenParts;
  onWithdraw: () => void;
};

/** The item as it will read in the minutes, each part edited where it stands. */
export function ItemPane({ workspace, meeting, item, phrases, texts, context, run, forForm, reasonAgainst, parts, onWithdraw }: Props) {
  const { view } = useTreatment();
  const isOpen = meeting.state === "open";
  const isOver = meeting.state === "closed" || meeting.state === "cancelled";
  const isWithdrawn = item.withdrawnReason !== null;
  const isRecording = isOpen && !isWithdrawn;
  const isPut = isToBePut(view);
  const isList = item.kind === "notifications" || item.kind === "delegatedDecisions";
  const adopt = (proposalVersionId: string) => void run("adoptProposalAction", { itemId: item.id, proposalVersionId });

  return (
    <article className="grid content-start gap-6">
      <ItemHead workspace={workspace} meeting={meeting} item={item} run={run} onWithdraw={onWithdraw} />
      <ItemText workspace={workspace} item={item} phrases={phrases} texts={texts} isWritable={!isOver && !isWithdrawn} />
      {isList && <ListedMatters item={item} isWritable={isOpen && !isWithdrawn} forForm={forForm} />}
      {item.proposals.map((proposal) => (
        <ItemProposal
          key={proposal.id}
          proposal={proposal}
          isOnly={item.proposals.length === 1 && item.decisions.length === 0 && !isPut}
          reasonAgainst={reasonAgainst}
          onAdopt={isOver || isWithdrawn || isPut ? null : () => adopt(proposal.versionId)}
        />
      ))}
      {isRecording && item.kind === "case" && <Nominations item={item} forForm={forForm} />}
      {isRecording && <Seats />}
      <Motions parts={parts} isRecording={isRecording} />
      <Questions parts={parts} isRecording={isRecording} />
      {isRecording && item.decisions.length === 0 && (
        <div className="flex flex-wrap gap-x-4">
          {view.treatment.questions.length === 0 && <OpenPart part="motion" parts={parts} />}
          {!isPut && view.steps.length > 0 && <OpenPart part="questions" parts={parts} />}
        </div>
      )}
      <Decisions
        meeting={meeting}
        item={item}
        context={context}
        isOver={isOver || isWithdrawn}
        reasonAgainst={reasonAgainst}
        parts={parts}
        run={run}
        forForm={forForm}
      />
      <Remarks parts={parts} isRecording={isRecording} />
      {isRecording && (
        <div>
          <OpenPart part="remark" parts={parts} />
        </div>
      )}
    </article>
  );
}
