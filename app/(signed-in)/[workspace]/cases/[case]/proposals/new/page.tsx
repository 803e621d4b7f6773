import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NewProposalForm } from "#components/proposal/new-proposal-form.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { officialsOf } from "#lib/domain/proposal/proposer.ts";
import { refusalSentence } from "#lib/i18n/sentence.ts";
import { readProposerChoices } from "#lib/queries/proposal/proposer-choices.ts";
import { addProposalAction } from "../actions.ts";
import { isId } from "../is-id.ts";

type Props = { params: Promise<{ workspace: string; case: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("proposal"))("new.title") };
}

export default async function NewProposalPage({ params }: Props) {
  const { workspace, case: caseId } = await params;
  const actor = await currentActor(workspace);
  const choices = actor && isId(caseId) && (await readProposerChoices(actor, caseId));
  if (!choices) notFound();
  const words = await getTranslations("proposal");
  const caseHref = `/${workspace}/cases/${caseId}`;
  return (
    <>
      <PageHeader title={words("new.title")} state={choices.caseTitle} crumbs={[{ href: caseHref, label: choices.registrationNumber }]} />
      {choices.caseClosed ? (
        <Notice kind="info" title={await refusalSentence("proposal.caseClosed", {})} />
      ) : (
        <ClientMessages namespaces={["proposal"]}>
          <NewProposalForm
            caseId={caseId}
            caseHref={caseHref}
            members={choices.members}
            bodies={choices.bodies}
            officials={officialsOf(actor.workspace.legalForm)}
            action={addProposalAction.bind(null, workspace)}
          />
        </ClientMessages>
      )}
    </>
  );
}
