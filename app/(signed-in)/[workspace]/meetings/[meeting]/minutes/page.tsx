import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ErratumNotes } from "#components/erratum/erratum-notes.tsx";
import { FirstPageLine } from "#components/minutes/first-page.tsx";
import { FindingList } from "#components/minutes/finding-list.tsx";
import { anchorOf, Paper } from "#components/minutes/paper.tsx";
import { ProseTools } from "#components/minutes/prose-tools.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { editableProse } from "#lib/documents/minutes/editable-prose.ts";
import { minutesOf } from "#lib/documents/minutes/minutes-of.ts";
import { originNotes } from "#lib/documents/minutes/origin-notes.ts";
import { type PrintedPart, printedMinutes } from "#lib/documents/minutes/printed-minutes.ts";
import { reasonAgainstWriting } from "#lib/domain/meeting/writing.ts";
import { may } from "#lib/policy/can.ts";
import { errataFor } from "#lib/queries/erratum/approved-errata.ts";
import { meetingFindings } from "#lib/queries/minutes/findings.ts";
import { meetingRecord } from "#lib/queries/minutes/meeting-record.ts";
import { overrideProseAction, restoreProseAction, setFirstPageAction } from "./actions.ts";

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

  const findings = mayWrite && record.meeting.opened ? await meetingFindings(actor, meeting) : null;
  const prose = mayWrite ? editableProse(record, record.language) : [];
  const canReword = reasonAgainstWriting(record.meeting) === null;
  const acts = canReword ? { override: overrideProseAction.bind(null, workspace), restore: restoreProseAction.bind(null, workspace) } : null;
  const toolsFor = (number: string, { section, byHand }: PrintedPart) => {
    const own = prose.find((each) => `§ ${each.number}` === number && each.section === section);
    return own && <ProseTools prose={own} meetingId={meeting} byHand={byHand} acts={acts} />;
  };
  const errata = await errataFor(actor, meeting, new Date());
  const notesFor = (number: string) => <ErratumNotes errata={errata.get(Number(number.replace("§ ", ""))) ?? []} signAddress={`${address}/sign`} />;

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
              <LinkButton href={`${address}/sign`}>{words("paper.toApproval")}</LinkButton>
              <LinkButton href={`${address}/extracts`}>{words("paper.toExtracts")}</LinkButton>
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
          {findings && (
            <FindingList
              findings={findings}
              legalForm={record.body.legalForm}
              addressOf={({ itemId }) => `${address}/room${itemId ? `?item=${itemId}` : ""}`}
            />
          )}
          <div className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_14rem]">
            <ClientMessages namespaces={["minutes"]}>
              <Paper minutes={printed} origins={originNotes(record, record.language)} toolsFor={toolsFor} notesFor={notesFor} />
            </ClientMessages>
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
