import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReplyPageView } from "#components/reply/reply-page-view.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { sendReplyAction } from "./actions.ts";
import { ownReply } from "./own-reply.ts";

type Props = { params: Promise<{ workspace: string; addressee: string }>; searchParams: Promise<{ replace?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, addressee } = await params;
  const found = await ownReply(workspace, addressee);
  return found ? { title: found.page.title } : {};
}

/** Where an organisation's contact answers what the association asks, signed in. */
export default async function OwnReplyPage({ params, searchParams }: Props) {
  const { workspace, addressee } = await params;
  const found = await ownReply(workspace, addressee);
  if (!found) notFound();
  const api = `/api/workspaces/${workspace}/replies/${addressee}`;
  return (
    <ClientMessages namespaces={["reply"]}>
      <ReplyPageView
        page={found.page}
        home={`/${workspace}/replies/${addressee}`}
        reader={found.actor.name}
        mayConfirm
        replacing={(await searchParams).replace === "1"}
        draftAddress={`${api}/draft`}
        fileAddress={`${api}/file`}
        evidenceAddress={`${api}/evidence`}
        send={sendReplyAction.bind(null, workspace, addressee)}
      />
    </ClientMessages>
  );
}
