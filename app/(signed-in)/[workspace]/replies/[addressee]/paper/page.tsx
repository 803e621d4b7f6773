import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ReplyPageView } from "#components/reply/reply-page-view.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { replyOnPaper } from "#lib/queries/reply/reply-page.ts";
import { isId } from "../../../cases/[case]/proposals/is-id.ts";
import { recordPaperReplyAction } from "../actions.ts";

type Props = { params: Promise<{ workspace: string; addressee: string }>; searchParams: Promise<{ replace?: string }> };

const pageOf = cache(async (workspace: string, addressee: string) => {
  const actor = await currentActor(workspace);
  return actor && isId(addressee) ? replyOnPaper(actor, addressee, new Date()) : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, addressee } = await params;
  const page = await pageOf(workspace, addressee);
  return page ? { title: page.organisation } : {};
}

/** Where the secretary records a reply that came on paper. */
export default async function PaperReplyPage({ params, searchParams }: Props) {
  const { workspace, addressee } = await params;
  const page = await pageOf(workspace, addressee);
  if (!page) notFound();
  return (
    <ClientMessages namespaces={["reply"]}>
      <ReplyPageView
        page={page}
        home={`/${workspace}/replies/${addressee}/paper`}
        reader={null}
        mayConfirm
        replacing={(await searchParams).replace === "1"}
        draftAddress={null}
        fileAddress={`/api/workspaces/${workspace}/replies/${addressee}/scan`}
        evidenceAddress={`/api/workspaces/${workspace}/replies/${addressee}/evidence`}
        send={recordPaperReplyAction.bind(null, workspace, addressee)}
      />
    </ClientMessages>
  );
}
