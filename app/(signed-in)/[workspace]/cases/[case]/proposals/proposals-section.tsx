import { getTranslations } from "next-intl/server";
import { ProposalActs } from "#components/proposal/proposal-acts.tsx";
import { ProposalCard } from "#components/proposal/proposal-card.tsx";
import { proposalSource } from "#components/proposal/proposal-source.ts";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { readProposals, type ShownProposal } from "#lib/queries/proposal/proposals-of-case.ts";
import { fixProposalVersionAction, orderProposalsAction, withdrawProposalAction } from "./actions.ts";

type Props = { workspace: string; caseId: string; actor: Actor };

/** The proposals of a case, standing against each other: each with its versions and what can be done with it. */
export async function ProposalsSection({ workspace, caseId, actor }: Props) {
  const found = await readProposals(actor, caseId);
  if (!found) return null;
  const words = await getTranslations("proposal");
  const { proposals, mayWrite, caseClosed } = found;
  const mayChange = mayWrite && !caseClosed;
  const home = `/${workspace}/cases/${caseId}/proposals`;
  const add = mayChange && (
    <LinkButton href={`${home}/new`} icon="plus" size="small">
      {words("add")}
    </LinkButton>
  );
  if (proposals.length === 0) {
    return (
      <EmptyState title={words("none.title")} action={add}>
        {words(mayChange ? "none.textForWriter" : "none.text")}
      </EmptyState>
    );
  }

  const actions = {
    fix: fixProposalVersionAction.bind(null, workspace),
    withdraw: withdrawProposalAction.bind(null, workspace),
    order: orderProposalsAction.bind(null, workspace),
  };
  const proposalIds = proposals.map(({ id }) => id);
  return (
    <ClientMessages namespaces={["proposal"]}>
      <div className="grid gap-10">
        {proposals.map((proposal) => (
          <ProposalCard
            key={proposal.id}
            proposal={proposal}
            acts={
              mayChange &&
              proposal.withdrawnAt === null && (
                <ProposalActs
                  proposal={{ ...newestOf(proposal), caseId, source: proposalSource(words, proposal) }}
                  proposalIds={proposalIds}
                  editHref={`${home}/${proposal.id}`}
                  actions={actions}
                />
              )
            }
          />
        ))}
        {add && <div>{add}</div>}
      </div>
    </ClientMessages>
  );
}

function newestOf({ id, decided, versions }: ShownProposal) {
  const newest = versions.at(-1);
  if (!newest) throw new Error(`proposal ${id} has no version`);
  return { id, decided, versionId: newest.id, number: newest.number, version: newest.version, fixed: newest.fixedAt !== null };
}
