import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PhraseList } from "#components/settings/phrase-list.tsx";
import { SettingsTabs } from "#components/settings/settings-tabs.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { may } from "#lib/policy/can.ts";
import { standardPhrases } from "#lib/queries/settings/workspace.ts";
import { addPhraseAction, editPhraseAction, orderPhrasesAction, removePhraseAction } from "../actions.ts";

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("settings.phrases");
  return { title: words("title") };
}

/** The texts the secretary inserts with / while taking minutes. */
export default async function PhrasesPage({ params }: Props) {
  const { workspace } = await params;
  const actor = await currentActor(workspace);
  if (!actor || !may(actor, "settings.read", { workspaceId: actor.workspace.id })) notFound();
  const phrases = await standardPhrases(actor);
  const words = await getTranslations("settings.phrases");
  const acts = {
    add: addPhraseAction.bind(null, workspace),
    edit: editPhraseAction.bind(null, workspace),
    remove: removePhraseAction.bind(null, workspace),
    order: orderPhrasesAction.bind(null, workspace),
  };
  return (
    <ClientMessages namespaces={["settings"]}>
      <PageHeader title={words("title")} />
      <SettingsTabs workspace={workspace} current="phrases" />
      <p className="mb-6 max-w-measure text-ink-soft">{words("text")}</p>
      <PhraseList phrases={phrases} acts={may(actor, "phrase.edit", { workspaceId: actor.workspace.id }) ? acts : null} />
    </ClientMessages>
  );
}
