import type { SuggestionContext } from "#lib/domain/clause/suggest.ts";
import type { RoomMeeting, RoomView, SelectedItem } from "#lib/queries/room/view.ts";
import type { Do, ForForm } from "./acts.ts";
import { Decisions } from "./decisions.tsx";
import { ItemHead } from "./item-head.tsx";
import { ItemProposal } from "./item-proposal.tsx";
import { ItemText } from "./item-text.tsx";
import { ListedMatters } from "./listed-matters.tsx";
import { Nominations } from "./nominations.tsx";

type Props = {
  workspace: string;
  meeting: RoomMeeting;
  item: SelectedItem;
  phrases: RoomView["phrases"];
  context: SuggestionContext;
  run: Do;
  forForm: ForForm;
  /** Why nothing can be decided on the item now. */
  reasonAgainst: string | undefined;
  isFormOpen: boolean;
  onFormOpen: (open: boolean) => void;
  onWithdraw: () => void;
};

/** The item as it will read in the minutes, each part edited where it stands. */
export function ItemPane({ workspace, meeting, item, phrases, context, run, forForm, reasonAgainst, isFormOpen, onFormOpen, onWithdraw }: Props) {
  const isOpen = meeting.state === "open";
  const isOver = meeting.state === "closed" || meeting.state === "cancelled";
  const isWithdrawn = item.withdrawnReason !== null;
  const isList = item.kind === "notifications" || item.kind === "delegatedDecisions";
  const adopt = (proposalVersionId: string) => void run("adoptProposalAction", { itemId: item.id, proposalVersionId });

  return (
    <article className="grid content-start gap-6">
      <ItemHead workspace={workspace} meeting={meeting} item={item} run={run} onWithdraw={onWithdraw} />
      <ItemText workspace={workspace} item={item} phrases={phrases} isWritable={!isOver && !isWithdrawn} />
      {isList && <ListedMatters item={item} isWritable={isOpen && !isWithdrawn} forForm={forForm} />}
      {item.proposals.map((proposal) => (
        <ItemProposal
          key={proposal.id}
          proposal={proposal}
          isOnly={item.proposals.length === 1 && item.decisions.length === 0}
          reasonAgainst={reasonAgainst}
          onAdopt={isOver || isWithdrawn ? null : () => adopt(proposal.versionId)}
        />
      ))}
      {isOpen && !isWithdrawn && item.kind === "case" && <Nominations item={item} forForm={forForm} />}
      <Decisions
        meeting={meeting}
        item={item}
        context={context}
        isOver={isOver || isWithdrawn}
        reasonAgainst={reasonAgainst}
        isFormOpen={isFormOpen}
        onFormOpen={onFormOpen}
        run={run}
        forForm={forForm}
      />
    </article>
  );
}
