import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Follow } from "#components/follow/follow.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { followView } from "#lib/queries/treatment/follow-view.ts";
import { meetingAddress } from "../meeting-address.ts";
import * as acts from "../treatment-actions.ts";

type Props = {
  params: Promise<{ workspace: string; meeting: string }>;
  searchParams: Promise<{ item?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("follow");
  return { title: words("title") };
}

/** The meeting on one's own phone: the item under way, what can be moved on it, and when there is a vote nothing but that. */
export default async function FollowPage({ params, searchParams }: Props) {
  const { workspace, meeting } = await meetingAddress(params);
  const { item } = await searchParams;
  const actor = await currentActor(workspace);
  const view = actor && (await followView(actor, meeting, typeof item === "string" ? item : null, new Date()));
  if (!view) notFound();
  return (
    <ClientMessages namespaces={["follow", "treatment", "question", "clause", "decision", "meeting"]}>
      <Follow workspace={workspace} view={view} acts={{ ...acts }} />
    </ClientMessages>
  );
}
