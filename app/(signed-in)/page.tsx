import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignOutButton } from "#components/auth/sign-out-button.tsx";
import { PlainShell } from "#components/shell/plain-shell.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentPerson, currentWorkspaces } from "#lib/auth/session.ts";
import { installationIsSetUp } from "#lib/queries/setup/installation.ts";
import { signOutAction } from "./(auth)/actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("auth.chooser");
  return { title: words("title") };
}

/** Where one lands: at one's only workspace, at the choice between several, or at the door. */
export default async function StartPage() {
  const person = await currentPerson();
  if (!person) redirect((await installationIsSetUp()) ? "/sign-in" : "/setup");
  const workspaces = await currentWorkspaces();
  const [only, ...others] = workspaces;
  if (only && others.length === 0) redirect(`/${only.slug}`);

  const words = await getTranslations("auth.chooser");
  return (
    <PlainShell aside={<SignOutButton label={words("signOut")} signOut={signOutAction} />}>
      <PageHeader title={words("title")} state={words("signedInAs", { name: person.name })} />
      {only ? (
        <ul className="space-y-3">
          {workspaces.map(({ slug, name }) => (
            <li key={slug}>
              <LinkButton href={`/${slug}`}>{name}</LinkButton>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title={words("none.title")}>{words("none.text")}</EmptyState>
      )}
    </PlainShell>
  );
}
