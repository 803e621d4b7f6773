import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Reader } from "#components/reader/reader.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { longDate } from "#lib/i18n/format.ts";
import { meetingDocuments } from "#lib/queries/document/meeting-documents.ts";
import { meetingAddress } from "../meeting-address.ts";
import { writePageNoteAction } from "./actions.ts";

type Props = {
  params: Promise<{ workspace: string; meeting: string }>;
  searchParams: Promise<{ document?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("reader");
  return { title: words("title") };
}

/** The documents of a meeting in one reader, with one's own notes beside them. */
export default async function DocumentsPage({ params, searchParams }: Props) {
  const { workspace, meeting: id } = await meetingAddress(params);
  const { document } = await searchParams;
  const actor = await currentActor(workspace);
  const view = actor && (await meetingDocuments(actor, id, new Date()));
  if (!view) notFound();
  const words = await getTranslations("reader");
  const { bodyName, startsAt } = view.meeting;
  const day = longDate(stockholmDay(startsAt), await getLocale());
  return (
    <ClientMessages namespaces={["reader"]}>
      <PageHeader title={words("title")} crumbs={[{ href: `/${workspace}/meetings/${id}`, label: `${bodyName} ${day}` }]} />
      {view.items.length === 0 ? (
        <EmptyState title={words("none.title")}>{words("none.text")}</EmptyState>
      ) : (
        <Reader
          workspace={workspace}
          items={view.items}
          notes={view.notes}
          documentId={typeof document === "string" ? document : null}
          writeNote={writePageNoteAction.bind(null, workspace)}
        />
      )}
    </ClientMessages>
  );
}
