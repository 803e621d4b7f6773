import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AddMembersForm } from "#components/member/add-members-form.tsx";
import { AddOrganisationForm } from "#components/member/add-organisation-form.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { FileSection } from "#components/ui/file-layout.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { may } from "#lib/policy/can.ts";
import { organisationsToAdd } from "#lib/queries/members/choices.ts";
import { addMembersAction, addOrganisationAction } from "../actions.ts";

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("members.add");
  return { title: words("title") };
}

/** Makes organisations members: several of a county at once, or one that isn't known yet. */
export default async function AddMembersPage({ params }: Props) {
  const { workspace } = await params;
  const actor = await currentActor(workspace);
  if (!actor || !may(actor, "membership.edit", { workspaceId: actor.workspace.id })) notFound();
  const today = stockholmDay(new Date());
  const words = await getTranslations("members");
  return (
    <ClientMessages namespaces={["members"]}>
      <PageHeader title={words("add.title")} crumbs={[{ href: `/${workspace}/members`, label: words("title") }]} />
      <AddMembersForm workspace={workspace} today={today} counties={await organisationsToAdd(actor, today)} action={addMembersAction.bind(null, workspace)} />
      <div className="mt-12">
        <FileSection id="new" title={words("add.newTitle")}>
          <AddOrganisationForm action={addOrganisationAction.bind(null, workspace)} />
        </FileSection>
      </div>
    </ClientMessages>
  );
}
