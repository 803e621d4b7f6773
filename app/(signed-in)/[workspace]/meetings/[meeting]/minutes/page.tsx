import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FirstPageLine } from "#components/minutes/first-page.tsx";
import { anchorOf, Paper } from "#components/minutes/paper.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { minutesOf } from "#lib/documents/minutes/minutes-of.ts";
import { printedMinutes } from "#lib/documents/minutes/printed-minutes.ts";
import { may } from "#lib/policy/can.ts";
import { meetingRecord } from "#lib/queries/minutes/meeting-record.ts";
import { setFirstPageAction } from "./actions.ts";

type Props = { params: Promise<{ workspace: string; meeting: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("minutes");
  return { title: words("title") };
}

export default async function MinutesPage({ params }: Props) {
  const { workspace, meeting } = await params;
  const actor = await currentActor(workspace);
  if (!actor) notFound();
  const record = await meetingRecord(actor, meeting);
  if (!record) notFound();
  const words = await getTranslations("minutes");
  const printed = printedMinutes(minutesOf(record, record.language));
  const address = `/${workspace}/meetings/${meeting}`;
  const files = `/api/workspaces/${workspace}/meetings/${meeting}`;
  const mayWrite = may(actor, "minutes.write", { workspaceId: actor.workspace.id, bodyId: record.body.id });

  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title={printed.documentTitle}
          state={<StateMark tone="pending">{words("paper.draft")}</StateMark>}
          crumbs={[{ href: address, label: words("paper.crumb") }]}
          action={
            <>
              <LinkButton href={`${files}/minutes.pdf`} variant="primary" icon="download">
                {words("paper.pdf")}
              </LinkButton>
              <LinkButton href={`${files}/minutes.docx`} icon="download">
                {words("paper.docx")}
              </LinkButton>
            </>
          }
        />
      </div>
      {printed.entries.length === 0 ? (
        <EmptyState title={words("paper.none")} action={mayWrite && <LinkButton href={`${address}/room`}>{words("paper.toRoom")}</LinkButton>}>
          {words("paper.howNumbers")}
        </EmptyState>
      ) : (
        <>
          {record.body.rules.paginationThroughYear && (
            <ClientMessages namespaces={["minutes"]}>
              <FirstPageLine
                firstPage={record.firstPage}
                meetingId={meeting}
                action={mayWrite ? setFirstPageAction.bind(null, workspace) : null}
              />
            </ClientMessages>
          )}
          <div className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_14rem]">
            <Paper minutes={printed} />
            <nav aria-label={words("paper.contents")} className="text-sm max-xl:hidden print:hidden">
              <ol className="sticky top-6 space-y-1.5">
                {printed.entries.map((entry) => (
                  <li key={entry.number}>
                    <a href={`#${anchorOf(entry.number)}`} className="grid grid-cols-[3rem_minmax(0,1fr)] hover:text-accent">
                      <span className="font-serif text-accent tabular-nums">{entry.number}</span>
                      <span className="truncate">{entry.title}</span>
                    </a>
                  </li>
                ))}
              </ol>
            </nav>
          </div>
        </>
      )}
    </>
  );
}
