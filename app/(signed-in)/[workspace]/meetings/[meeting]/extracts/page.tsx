import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ExtractTable } from "#components/extract/extract-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { longDate } from "#lib/i18n/format.ts";
import { extractList } from "#lib/queries/extract/extract-list.ts";
import { meetingAddress } from "../meeting-address.ts";

type Props = { params: Promise<{ workspace: string; meeting: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("extract.list");
  return { title: words("title") };
}

/** The §§ of a meeting, and which of their extracts have gone out. */
export default async function ExtractsPage({ params }: Props) {
  const { workspace, meeting } = await meetingAddress(params);
  const actor = await currentActor(workspace);
  const list = actor && (await extractList(actor, meeting, new Date()));
  if (!list) notFound();
  const words = await getTranslations("extract.list");
  const home = `/${workspace}/meetings/${meeting}`;
  const crumb = words("crumb", { body: list.bodyName, day: longDate(list.day, await getLocale()) });
  return (
    <>
      <PageHeader title={words("title")} crumbs={[{ href: home, label: crumb }]} action={<LinkButton href={`${home}/minutes`}>{words("toMinutes")}</LinkButton>} />
      {list.paragraphs.length === 0 ? (
        <EmptyState title={words("none.title")}>{words("none.text")}</EmptyState>
      ) : (
        <ExtractTable home={`${home}/extracts`} paragraphs={list.paragraphs} />
      )}
    </>
  );
}
