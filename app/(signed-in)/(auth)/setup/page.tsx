import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SetupForm } from "#components/settings/setup-form.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { installationIsSetUp, organisationsToSetUp } from "#lib/queries/setup/installation.ts";
import { setUpWorkspaceAction } from "../actions.ts";

type Props = { searchParams: Promise<{ code?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("setup");
  return { title: words("title"), referrer: "no-referrer" };
}

/** The first visit to an empty installation. Once there is a workspace, it leads to the start page instead. */
export default async function SetupPage({ searchParams }: Props) {
  if (await installationIsSetUp()) redirect("/");
  const { code } = await searchParams;
  const words = await getTranslations("setup");
  return (
    <ClientMessages namespaces={["setup", "settings", "auth"]}>
      <PageHeader title={words("title")} />
      <p className="mb-8">{words("text")}</p>
      <SetupForm
        code={typeof code === "string" ? code : ""}
        year={Number(stockholmDay(new Date()).slice(0, 4))}
        organisations={await organisationsToSetUp()}
        action={setUpWorkspaceAction}
      />
    </ClientMessages>
  );
}
