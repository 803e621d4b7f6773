import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Receipt } from "#components/reply/receipt.tsx";
import { ownReply } from "../own-reply.ts";

type Props = { params: Promise<{ workspace: string; addressee: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, addressee } = await params;
  const found = await ownReply(workspace, addressee);
  const words = await getTranslations("reply.receipt");
  return found ? { title: words("title", { name: found.page.organisation }) } : {};
}

/** The receipt of the reply that counts, to be printed. */
export default async function OwnReceiptPage({ params }: Props) {
  const { workspace, addressee } = await params;
  const found = await ownReply(workspace, addressee);
  const [reply] = found?.page.replies ?? [];
  if (!found || !reply) notFound();
  return <Receipt page={found.page} reply={reply} home={`/${workspace}/replies/${addressee}`} evidenceAddress={`/api/workspaces/${workspace}/replies/${addressee}/evidence`} />;
}
