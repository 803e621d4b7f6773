import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { History } from "#components/audit/history.tsx";
import { Agenda } from "#components/meeting/agenda.tsx";
import { IssuedNotices } from "#components/meeting/issued-notices.tsx";
import { Looked } from "#components/meeting/looked.tsx";
import { MeetingFacts } from "#components/meeting/meeting-facts.tsx";
import { MeetingHeader } from "#components/meeting/meeting-header.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { FileLayout, FileSection } from "#components/ui/file-layout.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { longDate } from "#lib/i18n/format.ts";
import { readHistory } from "#lib/queries/audit/history.ts";
import { meetingPage } from "#lib/queries/meeting/meeting-page.ts";
import { cancelMeetingAction, lookAtMeetingAction, moveItemAction, removeItemAction, restoreItemAction, withdrawItemAction } from "./actions.ts";
import { meetingAddress } from "./meeting-address.ts";

type Props = {
  params: Promise<{ workspace: string; meeting: string }>;
  searchParams: Promise<{ history?: string | string[] }>;
};

const shownAtFirst = 10;
const shownAtMost = 1000;

async function read(params: Props["params"]) {
  const { workspace, meeting: id } = await meetingAddress(params);
  const actor = await currentActor(workspace);
  const meeting = actor && (await meetingPage(actor, id, new Date()));
  if (!actor || !meeting) notFound();
  return { workspace, actor, meeting };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { meeting } = await read(params);
  return { title: `${meeting.bodyName} ${longDate(stockholmDay(meeting.startsAt), await getLocale())}` };
}

export default async function MeetingPage({ params, searchParams }: Props) {
  const { workspace, actor, meeting } = await read(params);
  const showsAll = (await searchParams).history === "all";
  const history = await readHistory(actor, { meetingId: meeting.id }, showsAll ? shownAtMost : shownAtFirst);
  const words = await getTranslations("meeting.page");
  const href = `/${workspace}/meetings/${meeting.id}`;
  const acts = {
    move: moveItemAction.bind(null, workspace),
    withdraw: withdrawItemAction.bind(null, workspace),
    restore: restoreItemAction.bind(null, workspace),
    remove: removeItemAction.bind(null, workspace),
  };
  const contents = (["agenda", "notice", "history"] as const).map((id) => ({ id, title: words(id) }));
  return (
    <ClientMessages namespaces={["meeting", "agenda"]}>
      <MeetingHeader workspace={workspace} meeting={meeting} cancelAction={cancelMeetingAction.bind(null, workspace)} />
      {meeting.may.follow && <Looked meetingId={meeting.id} look={lookAtMeetingAction.bind(null, workspace)} />}
      <FileLayout contents={contents}>
        <MeetingFacts meeting={meeting} />
        <FileSection
          id="agenda"
          title={words("agenda")}
          aside={meeting.items.length}
          action={
            <span className="flex flex-wrap gap-2">
              {meeting.items.some(({ documents }) => documents.length > 0) && (
                <LinkButton href={`${href}/documents`} size="small" icon="document">
                  {words("documents")}
                </LinkButton>
              )}
              {meeting.may.edit && (
                <LinkButton href={`${href}/add`} size="small" icon="plus">
                  {words("add")}
                </LinkButton>
              )}
            </span>
          }
        >
          <Agenda workspace={workspace} meeting={meeting} acts={acts} />
        </FileSection>
        <FileSection
          id="notice"
          title={words("notice")}
          action={
            meeting.may.issue && (
              <LinkButton href={`${href}/notice`} size="small">
                {words(meeting.issued.length > 0 ? "issueAgain" : "issue")}
              </LinkButton>
            )
          }
        >
          <IssuedNotices
            notices={meeting.issued}
            mayCome={meeting.state === "planned"}
            address={`/api/workspaces/${workspace}/meetings/${meeting.id}/notice`}
          />
        </FileSection>
        <FileSection id="history" title={words("history")}>
          <History events={history.events} total={history.total} allHref={`${href}?history=all#history`} />
        </FileSection>
      </FileLayout>
    </ClientMessages>
  );
}
