import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type ListedDocument, DocumentList } from "#components/document/document-list.tsx";
import { RecordText } from "#components/text/record-text.tsx";
import { StateMark, type Tone } from "#components/ui/state-mark.tsx";
import { type Report, type ReportStanding, type ReportTreatment, reportStanding } from "#lib/domain/assignment/report.ts";
import { paragraphsOf } from "#lib/domain/text/plain-text.ts";
import { longDate } from "#lib/i18n/format.ts";

type ListedReport = Report & { documents: readonly ListedDocument[] };
type Props = {
  workspace: string;
  reports: readonly ListedReport[];
  /** Whether the reader can follow the way to the meetings. */
  linksMeetings: boolean;
  /** What can be done with a report: files added, an agenda chosen. */
  acts: (report: ListedReport) => ReactNode;
};

const tones: Record<ReportStanding, Tone> = { written: "pending", onAgenda: "accent", noted: "positive", sentBack: "warning" };

/** The reports on an assignment, the latest first, each with the meetings that have had it before them. */
export function ReportList({ workspace, reports, linksMeetings, acts }: Props) {
  const words = useTranslations("assignment");
  const language = useLocale();
  if (reports.length === 0) return <p className="text-ink-soft">{words("page.noReports")}</p>;
  return (
    <ol className="grid max-w-measure gap-8">
      {reports.toReversed().map((report) => (
        <li key={report.id} className="border-t border-hairline pt-3">
          <header className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <h3 className="font-semibold">
              {words("report.heading", { kind: report.kind, day: longDate(report.on, language) })} <span className="text-sm font-normal text-ink-soft">{words("report.by", { name: report.by })}</span>
            </h3>
            <StateMark tone={tones[reportStanding(report)]}>{words(`report.standing.${reportStanding(report)}`)}</StateMark>
          </header>
          <RecordText text={paragraphsOf(report.text)} />
          {report.treatments.map((treatment) => (
            <TreatmentLine key={treatment.itemId} {...{ workspace, treatment, linksMeetings }} />
          ))}
          {report.documents.length > 0 && <div className="mt-3"><DocumentList workspace={workspace} documents={report.documents} /></div>}
          {acts(report)}
        </li>
      ))}
    </ol>
  );
}

function TreatmentLine({ workspace, treatment: { meetingId, bodyName, on, paragraph }, linksMeetings }: { workspace: string; treatment: ReportTreatment; linksMeetings: boolean }) {
  const words = useTranslations("assignment.report");
  const at = words("at", { body: bodyName, day: longDate(on, useLocale()) });
  return (
    <p className="mt-2 text-sm">
      {linksMeetings ? <Link className="link" prefetch={false} href={`/${workspace}/meetings/${meetingId}`}>{at}</Link> : at}
      {paragraph !== null && ` ${words("paragraph", { number: paragraph })}`}
    </p>
  );
}
