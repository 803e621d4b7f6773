import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NameForm } from "#components/settings/name-form.tsx";
import { NoticeBoardForm } from "#components/settings/notice-board-form.tsx";
import { PatternForm } from "#components/settings/pattern-form.tsx";
import { SettingsTabs } from "#components/settings/settings-tabs.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { FileSection } from "#components/ui/file-layout.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { may } from "#lib/policy/can.ts";
import { workspaceSettings } from "#lib/queries/settings/workspace.ts";
import { renameWorkspaceAction, setNoticeBoardAction, setRegistrationPatternAction } from "./actions.ts";

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("settings");
  return { title: words("title") };
}

/** The workspace's name and the form of its registration numbers. */
export default async function SettingsPage({ params }: Props) {
  const { workspace } = await params;
  const actor = await currentActor(workspace);
  if (!actor || !may(actor, "settings.read", { workspaceId: actor.workspace.id })) notFound();
  const { name, slug, registrationPattern, minutesKeptAt, appealCourt, version } = await workspaceSettings(actor);
  const words = await getTranslations("settings");
  const mayConfigure = may(actor, "workspace.configure", { workspaceId: actor.workspace.id });
  return (
    <ClientMessages namespaces={["settings"]}>
      <PageHeader title={words("title")} />
      <SettingsTabs workspace={workspace} current="general" />
      <div className="space-y-12">
        <FileSection id="organisation" title={words("part.organisation")}>
          <DefinitionList
            items={[
              { term: words("address"), value: `/${slug}` },
              { term: words("legalForm.label"), value: words(`legalForm.${actor.workspace.legalForm}`) },
            ]}
          />
          <div className="mt-6">
            <NameForm name={name} version={version} readOnly={!mayConfigure} action={renameWorkspaceAction.bind(null, workspace)} />
          </div>
        </FileSection>
        <FileSection id="pattern" title={words("part.pattern")}>
          <PatternForm
            pattern={registrationPattern}
            version={version}
            year={Number(stockholmDay(new Date()).slice(0, 4))}
            readOnly={!mayConfigure}
            action={setRegistrationPatternAction.bind(null, workspace)}
          />
        </FileSection>
        {actor.workspace.legalForm === "publicAuthority" && (
          <FileSection id="notice-board" title={words("part.noticeBoard")}>
            <NoticeBoardForm
              name={name}
              minutesKeptAt={minutesKeptAt}
              appealCourt={appealCourt}
              version={version}
              readOnly={!mayConfigure}
              action={setNoticeBoardAction.bind(null, workspace)}
            />
          </FileSection>
        )}
      </div>
    </ClientMessages>
  );
}
