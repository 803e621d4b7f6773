import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { EarlierVersion } from "#components/approval/earlier-version.tsx";
import { RecallForm, RefuseForm, RequestForm, SignForm } from "#components/approval/approval-forms.tsx";
import { Signatures } from "#components/approval/signatures.tsx";
import { Paper } from "#components/minutes/paper.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { StateMark, type Tone } from "#components/ui/state-mark.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { minutesOfRecord, readRecord } from "#lib/documents/seal/sealed-content.ts";
import { printedMinutes } from "#lib/documents/minutes/printed-minutes.ts";
import type { VersionState } from "#lib/domain/approval/minutes-version.ts";
import { paragraphSpan } from "#lib/domain/minutes/paragraph-span.ts";
import { withoutParagraphs } from "#lib/domain/minutes/without-secrets.ts";
import { longDate } from "#lib/i18n/format.ts";
import { approvalView, type ShownVersion } from "#lib/queries/approval/approval-view.ts";
import { meetingAddress } from "../meeting-address.ts";
import { recallMinutesAction, refuseMinutesAction, requestApprovalAction, signMinutesAction } from "./actions.ts";

type Props = { params: Promise<{ workspace: string; meeting: string }> };

const tones: Record<VersionState, Tone> = { toSign: "pending", beingSigned: "pending", approved: "positive", refused: "warning", recalled: "lapsed" };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("approval");
  return { title: words("title") };
}

export default async function SignPage({ params }: Props) {
  const { workspace, meeting } = await meetingAddress(params);
  const actor = await currentActor(workspace);
  const view = actor && (await approvalView(actor, meeting, new Date()));
  if (!view) notFound();
  const words = await getTranslations("approval");
  const language = await getLocale();
  const { shown } = view;
  const crumbs = [{ href: `/${workspace}/meetings/${meeting}`, label: `${view.bodyName} ${longDate(view.day, language)}` }];
  const request = view.mayRequest && view.state === "closed";
  const requestForm = <RequestForm meetingId={meeting} isAgain={shown !== null} action={requestApprovalAction.bind(null, workspace)} />;
  if (!shown) {
    return (
      <ClientMessages namespaces={["approval"]}>
        <PageHeader title={words("title")} crumbs={crumbs} />
        <EmptyState title={words("none.title")} action={request && requestForm}>
          {view.mayRequest && view.state !== "closed" ? words("none.open") : words("none.text")}
        </EmptyState>
      </ClientMessages>
    );
  }
  const { version, state, own, earlier, sealed } = shown;
  const ids = { meetingId: meeting, versionId: version.id };
  const isOver = state === "refused" || state === "recalled";
  const isOpen = state === "toSign" || state === "beingSigned";
  return (
    <ClientMessages namespaces={["approval"]}>
      <PageHeader
        title={words(own ? "heading.toSign" : "heading.other", { paragraphs: paragraphSpan(sealed), number: version.number })}
        state={
          <>
            <StateMark tone={tones[state]}>{words(`state.${state}`)}</StateMark>
            {isOpen && version.dueOn && <span className={shown.isLate ? "text-warning" : ""}>{words(shown.isLate ? "late" : "due", { day: longDate(version.dueOn, language) })}</span>}
          </>
        }
        crumbs={crumbs}
      />
      {isOver && <EarlierVersion version={version} changed={null} />}
      {earlier && <EarlierVersion version={earlier.version} changed={earlier.changed} />}
      <div className="grid gap-10 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <Content shown={shown} />
        <div className="grid content-start gap-10">
          <Signatures version={version} />
          {own && shown.waitsFor && <Notice kind="warning" title={words("waits", { name: shown.waitsFor })} />}
          {own && !shown.waitsFor && <SignForm {...ids} signatoryId={own.id} digest={version.digest} action={signMinutesAction.bind(null, workspace)} />}
          {own && <RefuseForm {...ids} signatoryId={own.id} numbers={sealed} action={refuseMinutesAction.bind(null, workspace)} />}
          {request && (isOver || state === "toSign") && requestForm}
          {view.mayRequest && isOpen && <RecallForm {...ids} action={recallMinutesAction.bind(null, workspace)} />}
        </div>
      </div>
    </ClientMessages>
  );
}

/** What is signed, as it is on paper, but for the §§ that may not reach the reader. */
function Content({ shown: { content, withheld, version } }: { shown: ShownVersion }) {
  const record = readRecord(content);
  if (!record) throw new Error(`the content of version ${version.id} can't be read`);
  const minutes = withoutParagraphs(minutesOfRecord(record, version.requested.at), withheld);
  return (
    <ClientMessages namespaces={["minutes"]}>
      <Paper minutes={printedMinutes(minutes)} origins={{}} toolsFor={() => null} />
    </ClientMessages>
  );
}
