import { useTranslations } from "next-intl";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { Waiting } from "#lib/domain/case/life-line.ts";

type Props = {
  workspace: string;
  caseId: string;
  waiting: Waiting;
  /** The meeting whose agenda it is on, or that treated it last. */
  meetingId: string | null;
  /** The § that treated it there, once it has one. */
  paragraph: number | null;
};

/** The one step that brings the case on; nothing where it is not taken here. */
export function NextStep({ workspace, caseId, waiting, meetingId, paragraph }: Props) {
  const words = useTranslations("case.next");
  const meetings = `/${workspace}/meetings`;
  if (waiting === "proposal" || waiting === "newProposal") return <Step href={`/${workspace}/cases/${caseId}/proposals/new`} label={words("proposal")} />;
  if (waiting === "replies") return <Step href={`/${workspace}/cases/${caseId}#replies`} label={words("replies")} />;
  if (waiting === "conditions") return <Step href={`/${workspace}/cases/${caseId}/conditions`} label={words("conditions")} />;
  if (waiting === "assignments") return <Step href={`/${workspace}/cases/${caseId}#assignments`} label={words("assignments")} />;
  const meeting = meetingId && `${meetings}/${meetingId}`;
  if (waiting === "notice" || waiting === "newNotice") {
    return meeting ? <Step href={meeting} label={words("agenda")} /> : <Step href={meetings} label={words("notice")} />;
  }
  if (!meeting) return null;
  if (waiting === "dispatch") return <Step href={`${meeting}/extracts/${paragraph}`} label={words("dispatch", { number: paragraph ?? 0 })} />;
  return <Step href={waiting === "approval" ? `${meeting}/minutes` : meeting} label={words(waiting)} />;
}

function Step({ href, label }: { href: string; label: string }) {
  return (
    <LinkButton href={href} variant="primary">
      {label}
    </LinkButton>
  );
}
