import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ErratumNotes } from "#components/erratum/erratum-notes.tsx";
import { FirstPageLine } from "#components/minutes/first-page.tsx";
import { anchorOf } from "#components/minutes/anchor.ts";
import { findingAddress } from "#components/minutes/finding-address.ts";
import { FindingList } from "#components/minutes/finding-list.tsx";
import { MinutesActs } from "#components/minutes/minutes-acts.tsx";
import { Paper } from "#components/minutes/paper.tsx";
import { ProseTools } from "#components/minutes/prose-tools.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { editableProse } from "#lib/documents/minutes/editable-prose.ts";
import { minutesAsTheyStand } from "#lib/documents/minutes/minutes-of.ts";
import { originNotes } from "#lib/documents/minutes/origin-notes.ts";
import { type PrintedPart, printedMinutes } from "#lib/documents/minutes/printed-minutes.ts";
import { reasonAgainstWriting } from "#lib/domain/meeting/writing.ts";
import { longDate } from "#lib/i18n/format.ts";
import { may } from "#lib/policy/can.ts";
import { errataFor } from "#lib/queries/erratum/approved-errata.ts";
import { meetingFindings } from "#lib/queries/minutes/findings.ts";
import { meetingRecord } from "#lib/queries/minutes/meeting-record.ts";
import { type MinutesStanding, minutesStanding } from "#lib/queries/minutes/standing.ts";
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
  const standing = await minutesStanding(actor, meeting, new Date());
  const printed = printedMinutes(minutesAsTheyStand(record, standing));
  const address = `/${workspace}/meetings/${meeting}`;
  const files = `/api/workspaces/${workspace}/meetings/${meeting}`;
  const ofBody = { workspaceId: actor.workspace.id, bodyId: record.body.id };
  const mayWrite = may(actor, "minutes.write", ofBody);
  const [mayRequest, mayDispatch] = [may(actor, "approval.request", ofBody), may(actor, "extract.dispatch", ofBody)];

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
          state={<Standing standing={standing} />}
          crumbs={[{ href: address, label: words("paper.crumb") }]}
          action={
            <ClientMessages namespaces={["minutes"]}>
              <MinutesActs
                next={nextStep(standing, { isClosed: record.meeting.closed !== null, mayRequest, mayDispatch, words, address })}
                pdf={`${files}/minutes.pdf`}
                more={[
                  { id: "docx", label: words("paper.docx"), icon: "download", href: `${files}/minutes.docx` },
                  { id: "sign", label: words("paper.toApproval"), href: `${address}/sign` },
                  { id: "extracts", label: words("paper.toExtracts"), href: `${address}/extracts` },
                  ...(standing.state === "approved" && mayRequest ? [{ id: "publish", label: words("paper.toPublishing"), href: `${address}/publish` }] : []),
                ]}
              />
            </ClientMessages>
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
              addressOf={(finding) => findingAddress(address, finding)}
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

/** How far the minutes have come, in a line. */
async function Standing({ standing }: { standing: MinutesStanding }) {
  const words = await getTranslations("minutes.paper");
  const language = await getLocale();
  if (standing.state === "approved") return <StateMark tone="positive">{words("approved", { day: longDate(standing.approvedOn, language) })}</StateMark>;
  if (standing.state === "draft") return <StateMark tone="pending">{words("draft")}</StateMark>;
  const day = standing.dueOn && longDate(standing.dueOn, language);
  return (
    <>
      <StateMark tone="pending">{words("toSign")}</StateMark>
      {day && <span className={standing.isLate ? "text-warning" : ""}>{words(standing.isLate ? "late" : "due", { day })}</span>}
    </>
  );
}

type Reader = { isClosed: boolean; mayRequest: boolean; mayDispatch: boolean; address: string; words: Awaited<ReturnType<typeof getTranslations<"minutes">>> };

/** What the reader has to do next with the minutes; null for one who has only to read them. */
function nextStep(standing: MinutesStanding, { isClosed, mayRequest, mayDispatch, address, words }: Reader): { href: string; label: string } | null {
  if (standing.state === "toSign") return standing.isOwn ? { href: `${address}/sign`, label: words("paper.sign") } : null;
  if (standing.state === "approved") return mayDispatch ? { href: `${address}/extracts`, label: words("paper.dispatch") } : null;
  return isClosed && mayRequest ? { href: `${address}/sign`, label: words("paper.request") } : null;
}
