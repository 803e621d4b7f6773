import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { SignedInShell } from "#components/shell/signed-in-shell.tsx";
import { currentActor, currentPerson, currentWorkspaces } from "#lib/auth/session.ts";
import { may } from "#lib/policy/can.ts";
import { signOutAction } from "../(auth)/actions.ts";
import { placesFor } from "./places.ts";

type Props = { params: Promise<{ workspace: string }>; children: ReactNode };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await currentActor((await params).workspace);
  return actor ? { title: { default: actor.workspace.name, template: `%s – ${actor.workspace.name}` } } : {};
}

/**
 * The guard of everything in a workspace, and the shell around it. One who may not enter is told nothing: the page is
 * not found, whether there is such a workspace or not. Pages ask for themselves too, since a layout is not run again
 * when one goes from page to page.
 */
export default async function WorkspaceLayout({ params, children }: Props) {
  const { workspace } = await params;
  const person = await currentPerson();
  if (!person) redirect("/sign-in");
  const actor = await currentActor(workspace);
  if (!actor) notFound();

  const workspaces = await currentWorkspaces();
  const words = await getTranslations("shell.place");
  return (
    <SignedInShell
      home={`/${workspace}`}
      workspaces={workspaces.map(({ slug, name }) => ({ name, href: `/${slug}`, current: slug === workspace }))}
      places={placesFor(actor).map(({ name, path, icon }) => ({ href: `/${workspace}${path}`, label: words(name), icon }))}
      searchUrl={may(actor, "case.list", { workspaceId: actor.workspace.id }) ? `/api/workspaces/${workspace}/search` : undefined}
      person={{ name: person.name, email: person.email ?? "" }}
      signOut={signOutAction}
    >
      <ClientMessages namespaces={["errors"]}>{children}</ClientMessages>
    </SignedInShell>
  );
}
