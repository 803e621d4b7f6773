import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PrintedClauses } from "#components/clause/printed-clauses.tsx";
import { ProposalEditor } from "#components/proposal/proposal-editor.tsx";
import { proposalSource } from "#components/proposal/proposal-source.ts";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentActor } from "#lib/auth/session.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { refusalSentence } from "#lib/i18n/sentence.ts";
import { readProposalToEdit } from "#lib/queries/proposal/proposal-to-edit.ts";
import { isId } from "../is-id.ts";

type Props = { params: Promise<{ workspace: string; case: string; proposal: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { proposal } = await read(await params);
  return proposal ? { title: proposalSource(await getTranslations("proposal"), proposal) } : {};
}

/** Where a proposal is written. */
export default async function ProposalPage({ params }: Props) {
  const { workspace } = await params;
  const { actor, proposal } = await read(await params);
  if (!actor || !proposal) notFound();
  const words = await getTranslations("proposal");
  const caseHref = `/${workspace}/cases/${proposal.caseId}`;
  const { draft, closedBecause } = proposal;
  return (
    <>
      <PageHeader
        title={proposalSource(words, proposal)}
        state={proposal.caseTitle}
        crumbs={[{ href: caseHref, label: proposal.registrationNumber }]}
        action={<LinkButton href={`${caseHref}#proposals`}>{words("backToCase")}</LinkButton>}
      />
      {closedBecause ? (
        <>
          <Notice kind="info" title={await refusalSentence(closedBecause, {})} />
          <PrintedClauses clauses={draft.clauses} chips />
        </>
      ) : (
        <ClientMessages namespaces={["clause", "proposal"]}>
          <ProposalEditor
            draft={draft}
            previous={proposal.previous}
            proposalId={proposal.id}
            personId={actor.personId}
            address={`/api/workspaces/${workspace}/proposals/${proposal.id}/clauses`}
            context={proposal.context}
          />
        </ClientMessages>
      )}
    </>
  );
}

async function read({ workspace, case: caseId, proposal: proposalId }: Awaited<Props["params"]>) {
  const actor = await currentActor(workspace);
  return { actor, proposal: actor && (await readOnce(actor, caseId, proposalId)) };
}

/** The title and the page read the same proposal; one reading does for both. */
const readOnce = cache(async (actor: Actor, caseId: string, proposalId: string) =>
  isId(caseId) && isId(proposalId) ? readProposalToEdit(actor, caseId, proposalId) : null,
);
