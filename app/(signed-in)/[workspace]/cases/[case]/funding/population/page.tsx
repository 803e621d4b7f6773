import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportForm } from "#components/funding/import-form.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { importPopulationAction } from "../actions.ts";
import { openVersion } from "../open-version.ts";
import { versionName } from "../version-words.ts";

type Props = {
  params: Promise<{ workspace: string; case: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("population.import"))("title") };
}

export default async function ImportPopulationPage({ params, searchParams }: Props) {
  const { version, workspace, href, reason } = await openVersion(params, searchParams);
  const words = await getTranslations("population.import");
  const plan = await getTranslations("funding");
  return (
    <ClientMessages namespaces={["population"]}>
      <PageHeader title={words("title")} state={await versionName(version)} crumbs={[{ href, label: plan("title") }]} />
      {reason ? (
        <Notice kind="info" title={reason} />
      ) : (
        <>
          <p className="mb-6 max-w-measure text-ink-soft">{words("text")}</p>
          <ImportForm planId={version.id} version={version.saved} href={href} action={importPopulationAction.bind(null, workspace)} />
        </>
      )}
    </ClientMessages>
  );
}
