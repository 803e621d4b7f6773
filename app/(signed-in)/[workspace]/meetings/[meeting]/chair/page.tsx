import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChairScreen } from "#components/chair/chair-screen.tsx";
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
  return { title: words("chair.title") };
}

/** What the chair has before the eyes: the item large, what to read aloud, and the proposals as buttons. */
export default async function ChairPage({ params, searchParams }: Props) {
  const { workspace, meeting } = await meetingAddress(params);
  const { item } = await searchParams;
  const actor = await currentActor(workspace);
  const view = actor && (await followView(actor, meeting, typeof item === "string" ? item : null, new Date()));
  if (!view) notFound();
  return (
    <ClientMessages namespaces={["follow", "treatment", "question", "clause", "decision", "meeting"]}>
      <ChairScreen workspace={workspace} view={view} acts={{ ...acts }} />
    </ClientMessages>
  );
}
