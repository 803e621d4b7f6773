import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PrintedClauses } from "#components/clause/printed-clauses.tsx";
import { Button } from "#components/ui/button.tsx";
import { KeyHint } from "#components/ui/key-hint.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { SuggestionContext } from "#lib/domain/clause/suggest.ts";
import type { RoomMeeting, RoomProposal, RoomView, SelectedItem } from "#lib/queries/room/view.ts";
import type { Do, ForForm } from "./acts.ts";
import { Decisions } from "./decisions.tsx";
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
  isFormOpen: boolean;
  onFormOpen: (open: boolean) => void;
};

/** The item as it will read in the minutes, each part edited where it stands. */
export function ItemPane({ workspace, meeting, item, phrases, context, run, forForm, isFormOpen, onFormOpen }: Props) {
  const words = useTranslations("room.item");
  const isOpen = meeting.state === "open";
  const isWritable = meeting.state !== "closed" && meeting.state !== "cancelled" && item.withdrawnReason === null;
  const isList = item.kind === "notifications" || item.kind === "delegatedDecisions";

  return (
    <article className="grid content-start gap-6">
      <header className="grid gap-2">
        <div className="flex items-baseline justify-between gap-4">
          <p className="font-serif text-lg text-accent">{item.number === null ? words("noNumber") : `§ ${item.number}`}</p>
          <TakeUp item={item} nextNumber={meeting.nextNumber} isOpen={isOpen} run={run} />
        </div>
        <h2 className="font-serif text-2xl font-semibold">{item.title}</h2>
        <p className="flex flex-wrap gap-x-4 text-sm text-ink-soft">
          {item.case && (
            <Link href={`/${workspace}/cases/${item.case.id}`} className="link">
              {words("caseNumber", { number: item.case.registrationNumber })}
            </Link>
          )}
          {item.presenter && <span>{words("presenter", { name: item.presenter })}</span>}
          {item.documents.map(({ id, name }) => (
            <a key={id} href={`/api/workspaces/${workspace}/documents/${id}`} target="_blank" rel="noreferrer" className="link">
              {name}
            </a>
          ))}
        </p>
        {item.secrecyGround && <Notice kind="warning" title={words("secret", { ground: item.secrecyGround })} />}
        {item.withdrawnReason !== null && <Notice kind="info" title={words("withdrawn", { reason: item.withdrawnReason })} />}
        {item.awaitsConsent && <Notice kind="warning" title={words("awaitsConsent")} />}
      </header>

      <ItemText workspace={workspace} item={item} phrases={phrases} isWritable={isWritable} />

      {isList && <ListedMatters item={item} isWritable={isOpen} forForm={forForm} />}

      {item.proposals.map((proposal) => (
        <Proposal key={proposal.id} proposal={proposal} isOpen={isOpen} isOnly={item.proposals.length === 1} onAdopt={() =>
          void run("adoptProposalAction", { itemId: item.id, proposalVersionId: proposal.versionId })
        } />
      ))}

      {isOpen && item.kind === "case" && <Nominations item={item} forForm={forForm} />}

      <Decisions
        meeting={meeting}
        item={item}
        context={context}
        isOpen={isOpen}
        isFormOpen={isFormOpen}
        onFormOpen={onFormOpen}
        run={run}
        forForm={forForm}
      />
    </article>
  );
}

type TakeUpProps = { item: SelectedItem; nextNumber: number; isOpen: boolean; run: Do };

function TakeUp({ item, nextNumber, isOpen, run }: TakeUpProps) {
  const words = useTranslations("room.item");
  if (!isOpen || item.withdrawnReason !== null) return null;
  if (item.number === null) {
    return (
      <span className="inline-flex items-center gap-2">
        <KeyHint keys="N" />
        <Button variant="primary" size="small" onClick={() => void run("treatItemAction", { itemId: item.id })}>
          {words("takeUp", { number: nextNumber })}
        </Button>
      </span>
    );
  }
  if (item.decisions.length > 0) return null;
  return (
    <Button variant="plain" size="small" onClick={() => void run("leaveItemUntreatedAction", { itemId: item.id })}>
      {words("leaveUntreated")}
    </Button>
  );
}

type ProposalProps = { proposal: RoomProposal; isOpen: boolean; isOnly: boolean; onAdopt: () => void };

function Proposal({ proposal, isOpen, isOnly, onAdopt }: ProposalProps) {
  const words = useTranslations("room.item");
  const [isShown, setIsShown] = useState(true);
  const whose = words(`proposal.${proposal.origin}`, { name: proposal.proposerName ?? "" });
  return (
    <section className="border-s-2 border-hairline ps-4">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="font-semibold">
          <button type="button" aria-expanded={isShown} onClick={() => setIsShown(!isShown)} className="text-start">
            {whose}
          </button>
        </h3>
        {isOpen && (
          <span className="inline-flex items-center gap-2">
            {isOnly && <KeyHint keys="B" />}
            <Button size="small" onClick={onAdopt}>
              {words("adopt")}
            </Button>
          </span>
        )}
      </div>
      {isShown && <PrintedClauses clauses={proposal.clauses} />}
    </section>
  );
}
