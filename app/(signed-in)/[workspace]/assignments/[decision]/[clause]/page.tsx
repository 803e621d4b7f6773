import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { Folded } from "#components/approval/folded.tsx";
import { AssignmentMark } from "#components/assignment/assignment-mark.tsx";
import { ChargeForm } from "#components/assignment/charge-form.tsx";
import { ReportForm } from "#components/assignment/report-form.tsx";
import { ReportList } from "#components/assignment/report-list.tsx";
import { responsibleName } from "#components/assignment/responsible-name.ts";
import { History } from "#components/audit/history.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { FileSection } from "#components/ui/file-layout.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { isOver, reasonAgainstReporting } from "#lib/domain/assignment/assignment.ts";
import { responsibleKey } from "#lib/domain/assignment/responsible.ts";
import { longDate } from "#lib/i18n/format.ts";
import type { AssignmentPage } from "#lib/queries/assignment/assignment-page.ts";
import { readHistory } from "#lib/queries/audit/history.ts";
import { changeAssignmentAction, reportAssignmentAction } from "../../actions.ts";
import { pageAssignment } from "./page-assignment.ts";
import { ReportActs } from "./report-acts.tsx";
import { Standing } from "./standing.tsx";

type Props = {
  params: Promise<{ workspace: string; decision: string; clause: string }>;
  searchParams: Promise<{ history?: string | string[] }>;
};

const historyShown = 10;
const historyAtMost = 500;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { found } = await pageAssignment(await params);
  const words = await getTranslations("assignment.page");
  return { title: words("documentTitle", { number: found.given.paragraph, day: longDate(found.decidedOn, await getLocale()) }) };
}

/** One assignment: what was instructed, who is responsible and by when, what was reported, and what a meeting made of it. */
export default async function AssignmentPageView({ params, searchParams }: Props) {
  const address = await params;
  const { workspace, decision, clause } = address;
  const { actor, found, isInsider } = await pageAssignment(address);
  const history = await readHistory(actor, { subjectId: clause }, (await searchParams).history === "all" ? historyAtMost : historyShown);
  const words = await getTranslations("assignment");
  const language = await getLocale();
  const home = `/${workspace}`;
  const here = `${home}/assignments/${decision}/${clause}`;
  const given = words("page.given", { by: found.given.by, day: longDate(found.decidedOn, language), number: found.given.paragraph });
  const isBegun = reasonAgainstReporting(found) === null;
  const isWaitedFor = found.state === "open" || found.state === "late";
  const form = <ReportForm of={{ treeId: decision, clauseId: clause }} doneHref={`${here}#reports`} action={reportAssignmentAction.bind(null, workspace)} />;
  return (
    <ClientMessages namespaces={["assignment", "document"]}>
      <PageHeader
        title={words("clause", { text: found.clause.text })}
        crumbs={isInsider ? [{ href: `${home}/assignments`, label: words("list.title") }] : []}
        state={
          <>
            <AssignmentMark state={found.state} />
            {isInsider ? <Link className="link" href={`${home}/meetings/${found.given.meetingId}`} prefetch={false}>{given}</Link> : <span>{given}</span>}
          </>
        }
        action={<NextStep found={found} home={home} />}
      />
      <div className="grid gap-12">
        <div>
          <Standing found={found} />
          <DefinitionList
            items={[
              { term: words("page.responsible"), value: `${responsibleName(found.responsible, words)}${found.chosen ? "" : ` (${words("page.asDecided")})`}` },
              { term: words("page.due"), value: found.dueOn === null ? words("noDay") : longDate(found.dueOn, language) },
              { term: words("page.dueReason"), value: found.dueReason },
              { term: words("page.inForce"), value: found.inForceOn && longDate(found.inForceOn, language) },
              { term: words("page.case"), value: found.case && <CaseName home={home} found={found} /> },
            ]}
          />
        </div>
        <FileSection id="reports" title={words("page.reports")}>
          <ReportList workspace={workspace} reports={found.reports} linksMeetings={isInsider} acts={(report) => <ReportActs {...{ workspace, found, report }} />} />
          {isBegun && !found.may.report && found.reports.length === 0 && <p className="mt-1 text-ink-soft">{words("page.mayNot")}</p>}
        </FileSection>
        {isBegun && found.may.report && (isWaitedFor ? <FileSection id="report" title={words("page.write")}>{form}</FileSection> : <Folded title={words("page.writeMore")}>{form}</Folded>)}
        {found.may.edit && found.choices && !isOver(found.state) && (
          <Folded title={words("page.change")}>
            <ChargeForm
              key={found.version}
              of={{ treeId: decision, clauseId: clause, version: found.version }}
              values={{ responsible: found.chosen ? responsibleKey(found.chosen) : "", dueOn: found.dueOn ?? "" }}
              choices={await choicesOf(found)}
              action={changeAssignmentAction.bind(null, workspace)}
            />
          </Folded>
        )}
        {isInsider && (
          <FileSection id="history" title={words("page.history")}>
            <History {...history} allHref={`${here}?history=all#history`} />
          </FileSection>
        )}
      </div>
    </ClientMessages>
  );
}

function CaseName({ home, found: { case: of, may } }: { home: string; found: AssignmentPage }) {
  if (!of) return null;
  const name = `${of.registrationNumber} ${of.title}`;
  return may.readCase ? <Link className="link" href={`${home}/cases/${of.id}`} prefetch={false}>{name}</Link> : name;
}

/** The one next step, at the place on this page where it is taken, or at the conditions that the assignment waits for. */
async function NextStep({ found, home }: { found: AssignmentPage; home: string }) {
  const words = await getTranslations("assignment.step");
  if (found.state === "waits" && found.may.readCase && found.case) return <LinkButton href={`${home}/cases/${found.case.id}/conditions`} variant="primary">{words("conditions")}</LinkButton>;
  if ((found.state === "open" || found.state === "late") && found.may.report) return <LinkButton href="#report" variant="primary">{words("report")}</LinkButton>;
  return found.state === "reported" && found.may.edit ? <LinkButton href="#reports" variant="primary">{words("takeUp")}</LinkButton> : null;
}

/** Whom one can choose, under headings; who has been chosen is among them also where the register no longer has them. */
async function choicesOf({ chosen, clause, choices }: AssignmentPage) {
  const words = await getTranslations("assignment");
  const listed = (kind: "body" | "organisation" | "person", of: readonly { id: string; name: string }[]) => of.map(({ id, name }) => ({ value: `${kind}:${id}`, label: name }));
  const named = clause.addressees.filter(({ kind }) => kind === "named").map((one) => ({ value: responsibleKey(one), label: responsibleName(one, words) }));
  const groups = [
    { label: words("form.ofDecision"), options: named },
    { label: words("form.bodies"), options: listed("body", choices!.bodies) },
    { label: words("form.people"), options: listed("person", choices!.people) },
    { label: words("form.organisations"), options: listed("organisation", choices!.organisations) },
  ].filter(({ options }) => options.length > 0);
  const isListed = chosen === null || groups.some(({ options }) => options.some(({ value }) => value === responsibleKey(chosen)));
  return isListed ? groups : [{ value: responsibleKey(chosen), label: responsibleName(chosen, words) }, ...groups];
}
