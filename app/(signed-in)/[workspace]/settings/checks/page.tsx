import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChecksForm } from "#components/settings/checks-form.tsx";
import { SettingsTabs } from "#components/settings/settings-tabs.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { may } from "#lib/policy/can.ts";
import { lintSettings } from "#lib/queries/settings/workspace.ts";
import { chooseLintAction } from "../actions.ts";

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("settings.checks");
  return { title: words("title") };
}

/** How grave each check of the minutes is here. */
export default async function ChecksPage({ params }: Props) {
  const { workspace } = await params;
  const actor = await currentActor(workspace);
  if (!actor || !may(actor, "settings.read", { workspaceId: actor.workspace.id })) notFound();
  const { choices, version } = await lintSettings(actor);
  const words = await getTranslations("settings");
  return (
    <ClientMessages namespaces={["settings", "lint"]}>
      <PageHeader title={words("title")} />
      <SettingsTabs workspace={workspace} current="checks" />
      <ChecksForm
        key={version}
        choices={choices}
        legalForm={actor.workspace.legalForm}
        version={version}
        readOnly={!may(actor, "workspace.configure", { workspaceId: actor.workspace.id })}
        action={chooseLintAction.bind(null, workspace)}
      />
    </ClientMessages>
  );
}
