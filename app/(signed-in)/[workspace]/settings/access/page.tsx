import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AccessTable } from "#components/settings/access-table.tsx";
import { GrantRoleForm } from "#components/settings/grant-role-form.tsx";
import { SettingsTabs } from "#components/settings/settings-tabs.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { FileSection } from "#components/ui/file-layout.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { may } from "#lib/policy/can.ts";
import { organisationChoices, personChoices } from "#lib/queries/members/choices.ts";
import { accessList } from "#lib/queries/settings/access.ts";
import { grantRoleAction, revokeRoleAction } from "../actions.ts";

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("settings.access");
  return { title: words("title") };
}

/** Who may do what in the workspace. Chair, member and the like are not here: they follow from mandates. */
export default async function AccessPage({ params }: Props) {
  const { workspace } = await params;
  const actor = await currentActor(workspace);
  if (!actor || !may(actor, "settings.read", { workspaceId: actor.workspace.id })) notFound();
  const mayGrant = may(actor, "role.grant", { workspaceId: actor.workspace.id });
  const today = stockholmDay(new Date());
  const [rows, people, organisations] = await Promise.all([
    accessList(actor),
    mayGrant ? personChoices(actor) : [],
    mayGrant ? organisationChoices(actor, today) : [],
  ]);
  const words = await getTranslations("settings");
  return (
    <ClientMessages namespaces={["settings", "members"]}>
      <PageHeader title={words("access.title")} />
      <SettingsTabs workspace={workspace} current="access" />
      <div className="space-y-12">
        <div>
          <p className="mb-6 max-w-measure text-ink-soft">{words("access.text")}</p>
          <AccessTable rows={rows} people={`/${workspace}/members/people`} revoke={mayGrant ? revokeRoleAction.bind(null, workspace) : undefined} />
        </div>
        {mayGrant && (
          <FileSection id="grant" title={words("access.grant.title")}>
            <GrantRoleForm people={people} organisations={organisations} action={grantRoleAction.bind(null, workspace)} />
          </FileSection>
        )}
      </div>
    </ClientMessages>
  );
}
