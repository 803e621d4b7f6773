import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { AccountSection } from "#components/person/account-section.tsx";
import { ContactDetails } from "#components/person/contact-details.tsx";
import { HeldMandates } from "#components/person/held-mandates.tsx";
import { HeldRoles } from "#components/person/held-roles.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { FileLayout, FileSection } from "#components/ui/file-layout.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { may } from "#lib/policy/can.ts";
import { personPage } from "#lib/queries/members/person.ts";
import { disableAccountAction, enableAccountAction, issuePasswordLinkAction } from "../actions.ts";

type Props = { params: Promise<{ workspace: string; person: string }> };

const personShown = cache(async (workspace: string, personId: string) => {
  const actor = await currentActor(workspace);
  if (!actor || !may(actor, "members.read", { workspaceId: actor.workspace.id })) notFound();
  const person = /^[0-9a-f-]{36}$/.test(personId) ? await personPage(actor, personId, new Date()) : null;
  if (!person) notFound();
  return { actor, person };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, person: personId } = await params;
  return { title: (await personShown(workspace, personId)).person.name };
}

/** One person: how to reach them, what they are elected to, what they may do here, and how they sign in. */
export default async function PersonPage({ params }: Props) {
  const { workspace, person: personId } = await params;
  const { actor, person } = await personShown(workspace, personId);
  const words = await getTranslations("members.person");
  const inWorkspace = { workspaceId: actor.workspace.id };
  const { contact, mandates } = person;
  const mayEdit = contact?.isOurs && may(actor, "person.edit", inWorkspace);
  const parts = (["contact", "mandates", "roles", "account"] as const).filter((id) => contact !== null || id === "mandates");
  return (
    <ClientMessages namespaces={["members"]}>
      <PageHeader
        title={person.name}
        crumbs={[{ href: `/${workspace}/members/people`, label: words("people") }]}
        action={mayEdit && <LinkButton href={`/${workspace}/members/people/${personId}/edit`}>{words("edit")}</LinkButton>}
      />
      {contact && !contact.isOurs && <Notice kind="info" title={words("elsewhere.title")}>{words("elsewhere.text")}</Notice>}
      <FileLayout contents={parts.map((id) => ({ id, title: words(`part.${id}`) }))}>
        {contact && (
          <FileSection id="contact" title={words("part.contact")}>
            <ContactDetails email={contact.email} phone={contact.phone} />
          </FileSection>
        )}
        <FileSection id="mandates" title={words("part.mandates")} aside={mandates.length}>
          <HeldMandates mandates={mandates} workspace={workspace} />
        </FileSection>
        {contact && (
          <FileSection
            id="roles"
            title={words("part.roles")}
            action={may(actor, "role.grant", inWorkspace) && <LinkButton href={`/${workspace}/settings/access`} size="small">{words("toAccess")}</LinkButton>}
          >
            <HeldRoles roles={contact.roles} />
          </FileSection>
        )}
        {contact && (
          <FileSection id="account" title={words("part.account")}>
            <AccountSection
              personId={personId}
              name={person.name}
              state={contact.account}
              email={contact.email}
              invite={contact.isOurs && may(actor, "person.invite", inWorkspace) ? issuePasswordLinkAction.bind(null, workspace) : undefined}
              disable={contact.isOurs && personId !== actor.personId && may(actor, "person.disable", inWorkspace) ? disableAccountAction.bind(null, workspace) : undefined}
              enable={contact.isOurs && may(actor, "person.disable", inWorkspace) ? enableAccountAction.bind(null, workspace) : undefined}
            />
          </FileSection>
        )}
      </FileLayout>
    </ClientMessages>
  );
}
