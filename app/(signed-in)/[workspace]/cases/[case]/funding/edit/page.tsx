import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { draftOf } from "#components/funding/draft.ts";
import { PlanEditor } from "#components/funding/plan-editor.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { longDate } from "#lib/i18n/format.ts";
import { readPlanChoices } from "#lib/queries/funding/plan-choices.ts";
import { changePlanAction } from "../actions.ts";
import { openVersion } from "../open-version.ts";
import { versionName } from "../version-words.ts";

type Props = {
  params: Promise<{ workspace: string; case: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("funding.edit"))("title") };
}

export default async function EditPlanPage({ params, searchParams }: Props) {
  const { actor, version, workspace, href, reason } = await openVersion(params, searchParams);
  const choices = await readPlanChoices(actor);
  if (!choices) notFound();
  const words = await getTranslations("funding");
  const language = await getLocale();
  const { population } = version.plan;
  const known = choices.populationDays.map(({ asOf, source }) => ({ value: asOf, label: words("basis.known", { day: longDate(asOf, language), source }) }));
  const imported = population?.imported ? [{ value: "imported", label: words("basis.imported", { day: longDate(population.asOf, language), source: population.source }) }] : [];
  return (
    <ClientMessages namespaces={["funding"]}>
      <PageHeader title={words("edit.title")} state={await versionName(version)} crumbs={[{ href, label: words("title") }]} />
      {reason ? (
        <Notice kind="info" title={reason} />
      ) : (
        <PlanEditor
          planId={version.id}
          version={version.saved}
          draft={draftOf(version.plan, version.name)}
          organisations={choices.organisations}
          populations={[...imported, ...known]}
          href={href}
          action={changePlanAction.bind(null, workspace)}
        />
      )}
    </ClientMessages>
  );
}
