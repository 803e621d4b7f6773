import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EditPersonForm } from "#components/person/edit-person-form.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { may } from "#lib/policy/can.ts";
import { personPage } from "#lib/queries/members/person.ts";
import { editPersonAction } from "../../actions.ts";

type Props = { params: Promise<{ workspace: string; person: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("members.person");
  return { title: words("editTitle") };
}

export default async function EditPersonPage({ params }: Props) {
  const { workspace, person: personId } = await params;
  const actor = await currentActor(workspace);
  if (!actor || !may(actor, "person.edit", { workspaceId: actor.workspace.id })) notFound();
  const person = /^[0-9a-f-]{36}$/.test(personId) ? await personPage(actor, personId, new Date()) : null;
  if (!person?.contact?.isOurs) notFound();
  const words = await getTranslations("members.person");
  const people = `/${workspace}/members/people`;
  const href = `${people}/${personId}`;
  const { version, email, phone } = person.contact;
  return (
    <ClientMessages namespaces={["members"]}>
      <PageHeader
        title={words("editTitle")}
        crumbs={[
          { href: people, label: words("people") },
          { href, label: person.name },
        ]}
      />
      <EditPersonForm person={{ id: personId, name: person.name, version, email, phone }} href={href} action={editPersonAction.bind(null, workspace)} />
    </ClientMessages>
  );
}
