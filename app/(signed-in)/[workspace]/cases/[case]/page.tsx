import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PackButton } from "#components/archive/pack-button.tsx";
import { History } from "#components/audit/history.tsx";
import { CaseActs } from "#components/case/case-acts.tsx";
import { CaseHead } from "#components/case/case-head.tsx";
import { CaseMatter } from "#components/case/case-matter.tsx";
import { CaseTreatments } from "#components/case/case-treatments.tsx";
import { NextStep } from "#components/case/next-step.tsx";
import { DocumentList } from "#components/document/document-list.tsx";
import { DocumentUpload } from "#components/document/document-upload.tsx";
import { RecordRegister } from "#components/record/record-register.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { FileLayout, FileSection } from "#components/ui/file-layout.tsx";
import { LifeLine } from "#components/ui/life-line.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { lifeLine, type Waiting, waitingFor } from "#lib/domain/case/life-line.ts";
import { longDate } from "#lib/i18n/format.ts";
import { readHistory } from "#lib/queries/audit/history.ts";
import type { CasePage } from "#lib/queries/case/case-page.ts";
import type { Treatment } from "#lib/queries/case/case-treatments.ts";
import { closeCaseAction, removeDocumentAction, reopenCaseAction } from "../actions.ts";
import { AssignmentsSection } from "./assignments-section.tsx";
import { ConditionsSection } from "./conditions/conditions-section.tsx";
import { FundingSection } from "./funding/funding-section.tsx";
import { pageCase } from "./page-case.ts";
import { ProposalsSection } from "./proposals/proposals-section.tsx";
import { RoundsSection } from "./rounds/rounds-section.tsx";

type Props = {
  params: Promise<{ workspace: string; case: string }>;
  searchParams: Promise<{ history?: string | string[]; records?: string | string[] }>;
};

const historyShown = 20;
const historyAtMost = 1000;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, case: caseId } = await params;
  const { found } = await pageCase(workspace, caseId);
  return { title: `${found.registrationNumber} ${found.title}` };
}

export default async function CasePageView({ params, searchParams }: Props) {
  const { workspace, case: caseId } = await params;
  const { actor, found } = await pageCase(workspace, caseId);
  const whole = await searchParams;
  const history = await readHistory(actor, { caseId }, whole.history === "all" ? historyAtMost : historyShown);
  const words = await getTranslations("case.page");
  const records = await getTranslations("record.list");
  const documents = await getTranslations("document.list");
  const conditions = await getTranslations("condition.section");
  const rounds = await getTranslations("round.case");
  const assignments = await getTranslations("assignment.section");
  const caseHref = `/${workspace}/cases/${caseId}`;
  const waiting = waitingFor(found.life);
  const isDecided = found.treatments.some(({ outcomes }) => outcomes.includes("adopted") || outcomes.includes("adoptedWithChanges"));

  return (
    <ClientMessages namespaces={["case", "record", "document"]}>
      <CaseHead listHref={`/${workspace}/cases`} matter={found} action={<Acts {...{ workspace, caseHref, found, waiting }} />} />
      <LifeLine steps={lifeLine(found.life)} waiting={waiting && (await waitingSentence(waiting, found))} />
      <FileLayout
        contents={[
          { id: "matter", title: words("matter") },
          { id: "proposals", title: words("proposals") },
          { id: "records", title: records("title"), count: found.records.length },
          { id: "documents", title: documents("title"), count: found.documents.length },
          { id: "treatments", title: words("treatments"), count: found.treatments.length },
          ...(isDecided ? [{ id: "conditions", title: conditions("title") }] : []),
          { id: "funding", title: words("funding") },
          { id: "replies", title: rounds("title") },
          ...(isDecided ? [{ id: "assignments", title: assignments("title") }] : []),
          { id: "history", title: words("history") },
        ]}
      >
        <FileSection id="matter" title={words("matter")}>
          <CaseMatter matter={found} />
        </FileSection>
        <FileSection id="proposals" title={words("proposals")}>
          <ProposalsSection workspace={workspace} caseId={caseId} actor={actor} />
        </FileSection>
        <FileSection
          id="records"
          title={records("title")}
          action={
            found.may.registerRecord && (
              <LinkButton href={`${caseHref}/records/new`} size="small" icon="plus">
                {records("register")}
              </LinkButton>
            )
          }
        >
          <RecordRegister workspace={workspace} caseHref={caseHref} records={found.records} isWhole={whole.records === "all"} mayCorrect={found.may.registerRecord} />
        </FileSection>
        <FileSection id="documents" title={documents("title")}>
          <DocumentList
            workspace={workspace}
            documents={found.documents}
            removeAction={found.may.removeDocument ? removeDocumentAction.bind(null, workspace) : undefined}
          />
          {found.may.upload && (
            <div className="mt-4">
              <DocumentUpload workspace={workspace} caseId={caseId} />
            </div>
          )}
        </FileSection>
        <FileSection id="treatments" title={words("treatments")}>
          <CaseTreatments workspace={workspace} treatments={found.treatments} />
        </FileSection>
        {isDecided && (
          <FileSection id="conditions" title={conditions("title")}>
            <ConditionsSection workspace={workspace} caseId={caseId} actor={actor} />
          </FileSection>
        )}
        <FileSection id="funding" title={words("funding")}>
          <FundingSection workspace={workspace} caseId={caseId} actor={actor} />
        </FileSection>
        <RoundsSection workspace={workspace} caseId={caseId} actor={actor} isClosed={found.closedAt !== null} />
        {isDecided && (
          <FileSection id="assignments" title={assignments("title")}>
            <AssignmentsSection workspace={workspace} caseId={caseId} actor={actor} />
          </FileSection>
        )}
        <FileSection
          id="history"
          title={words("history")}
          action={found.may.pack && <PackButton address={`/api/workspaces/${workspace}/cases/${caseId}/package`} />}
        >
          <History {...history} allHref={`${caseHref}?history=all#history`} />
        </FileSection>
      </FileLayout>
    </ClientMessages>
  );
}

type ActsProps = { workspace: string; caseHref: string; found: CasePage; waiting: Waiting | null };

function Acts({ workspace, caseHref, found, waiting }: ActsProps) {
  if (!found.may.edit) return null;
  const { id, registrationNumber, version } = found;
  return (
    <>
      {waiting && <NextStep workspace={workspace} caseId={id} waiting={waiting} meetingId={treatmentFor(found, waiting)?.meetingId ?? null} paragraph={treatmentFor(found, waiting)?.paragraph ?? null} />}
      <CaseActs
        subject={{ id, registrationNumber, version, isClosed: found.closedAt !== null }}
        caseHref={caseHref}
        closeAction={closeCaseAction.bind(null, workspace)}
        reopenAction={reopenCaseAction.bind(null, workspace)}
      />
    </>
  );
}

/** The meeting that the case waits for, or that treated it last. */
function treatmentFor({ treatments }: CasePage, waiting: Waiting): Treatment | undefined {
  return treatments.findLast(({ state }) => state === stateOf(waiting));
}

/** How the case stands at the meeting that it waits for. */
function stateOf(waiting: Waiting): Treatment["state"] {
  if (waiting === "approval" || waiting === "dispatch") return "treated";
  return waiting === "treatment" ? "called" : "planned";
}

async function waitingSentence(waiting: Waiting, { treatments, life }: CasePage): Promise<string> {
  const words = await getTranslations("case.waiting");
  if (waiting === "replies") return words("replies", { replied: life.asked?.replied ?? 0, of: life.asked?.of ?? 0 });
  if (waiting === "conditions") return words("conditions", { confirmed: life.conditions?.confirmed ?? 0, of: life.conditions?.of ?? 0 });
  if (waiting === "assignments") return words("assignments", { done: life.assignments?.done ?? 0, of: life.assignments?.of ?? 0 });
  const coming = treatments.findLast(({ state }) => state === stateOf(waiting));
  if (!coming || waiting === "approval" || waiting === "dispatch" || waiting === "proposal" || waiting === "newProposal") return words(waiting);
  const facts = { day: longDate(coming.meetingOn, await getLocale()), body: coming.bodyName };
  return waiting === "treatment" ? words("treatmentAt", facts) : words("noticeTo", facts);
}
