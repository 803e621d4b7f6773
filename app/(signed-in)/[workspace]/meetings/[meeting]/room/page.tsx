import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Room } from "#components/room/room.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { roomView } from "#lib/queries/room/room-view.ts";
import * as treatmentActs from "../treatment-actions.ts";
import * as acts from "./actions.ts";

type Props = {
  params: Promise<{ workspace: string; meeting: string }>;
  searchParams: Promise<{ item?: string | string[]; at?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("room");
  return { title: words("title") };
}

export default async function RoomPage({ params, searchParams }: Props) {
  const { workspace, meeting } = await params;
  const { item, at } = await searchParams;
  const actor = await currentActor(workspace);
  if (!actor) notFound();
  const view = await roomView(actor, meeting, typeof item === "string" ? item : null, await getLocale());
  if (!view) notFound();
  return (
    <ClientMessages namespaces={["room", "decision", "clause", "agenda.withdraw", "treatment", "question"]}>
      <Room workspace={workspace} personId={actor.personId} view={view} acts={{ ...acts }} treatmentActs={{ ...treatmentActs }} at={typeof at === "string" ? at : null} />
    </ClientMessages>
  );
}
