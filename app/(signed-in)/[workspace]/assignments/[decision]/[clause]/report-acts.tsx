import { getLocale, getTranslations } from "next-intl/server";
import { Folded } from "#components/approval/folded.tsx";
import { TakeUpForm } from "#components/assignment/take-up-form.tsx";
import { DocumentUpload } from "#components/document/document-upload.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { reportStanding } from "#lib/domain/assignment/report.ts";
import { longDate } from "#lib/i18n/format.ts";
import { refusalSentence } from "#lib/i18n/sentence.ts";
import type { AssignmentPage, ShownReport } from "#lib/queries/assignment/assignment-page.ts";
import { takeUpReportAction } from "../../actions.ts";

type Props = { workspace: string; found: AssignmentPage; report: Pick<ShownReport, "id"> };

/** What the secretary can do with a report: put it on a meeting's agenda, and add its files. */
export async function ReportActs({ workspace, found, report: { id } }: Props) {
  const report = found.reports.find((each) => each.id === id)!;
  const words = await getTranslations("assignment.report");
  const isNoted = reportStanding(report) === "noted";
  return (
    <div className="mt-4 grid gap-4">
      {found.may.edit && !isNoted && <TakeUp {...{ workspace, found, report }} />}
      {found.may.upload && !isNoted && found.case && report.recordId && (
        <Folded title={words("addFiles")}>
          <DocumentUpload workspace={workspace} caseId={found.case.id} recordId={report.recordId} />
        </Folded>
      )}
    </div>
  );
}

async function TakeUp({ workspace, found, report }: { workspace: string; found: AssignmentPage; report: ShownReport }) {
  const words = await getTranslations("assignment.report");
  const language = await getLocale();
  const { againstTakingUp: against } = report;
  const meetingsHref = `/${workspace}/meetings`;
  if (reportStanding(report) === "onAgenda") {
    const { meetingId, itemId } = report.treatments.at(-1)!;
    return <p><LinkButton href={`${meetingsHref}/${meetingId}/items/${itemId}`} size="small">{words("toItem")}</LinkButton></p>;
  }
  if (against) return <p className="text-sm text-ink-soft">{await refusalSentence(against.code, against.facts)}</p>;
  const [nearest] = found.meetings;
  if (!nearest) return <p className="flex flex-wrap items-baseline gap-3 text-sm text-ink-soft">{words("noMeeting")} <LinkButton href={`${meetingsHref}/new`} size="small">{words("plan")}</LinkButton></p>;
  const next = found.meetings.find(({ bodyId }) => bodyId === found.given.bodyId) ?? nearest;
  return (
    <div className="grid gap-2">
      <TakeUpForm
        reportId={report.id}
        meetings={found.meetings.map((meeting) => ({ value: meeting.id, label: words("at", { body: meeting.bodyName, day: longDate(stockholmDay(meeting.startsAt), language) }) }))}
        next={next.id}
        meetingsHref={meetingsHref}
        action={takeUpReportAction.bind(null, workspace)}
      />
      <p className="text-sm text-ink-soft">{words("takeUpText")}</p>
    </div>
  );
}
