import { useTranslations } from "next-intl";
import { When } from "#components/meeting/when.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { ComingMeeting, MeetingNews } from "./meetings.ts";
import { NewsLine } from "./news-line.tsx";
import { DashboardSection } from "./section.tsx";

type Props = {
  workspace: string;
  meeting: ComingMeeting;
  isMine: boolean;
  /** Nothing else waits: to read what comes up at one's own meeting is the next step. */
  isNextStep: boolean;
  /** Of a meeting of one's own, what is new since one last looked; null where one never did. */
  news: MeetingNews | null | undefined;
};

/** The nearest meeting: which body, when, where, and what to read before it. */
export function NextMeeting({ workspace, meeting, isMine, isNextStep, news }: Props) {
  const words = useTranslations("dashboard.meeting");
  const { id, bodyName, form, startsAt, endsAt, place, distanceAddress, notice, isOpen } = meeting;
  return (
    <DashboardSection id="next-meeting" title={words(isOpen ? "underWay" : isMine ? "mine" : "next")}>
      <p className="font-serif text-xl font-semibold">{bodyName}</p>
      <div className="mt-2">
        <DefinitionList
          items={[
            { term: words("time"), value: <When startsAt={startsAt} endsAt={endsAt} /> },
            { term: words("place"), value: form === "perCapsulam" ? words("perCapsulam") : place },
            { term: words("atDistance"), value: distanceAddress },
            { term: words("news"), value: news === undefined ? null : <NewsLine news={news} /> },
            { term: words("notice"), value: notice === null ? words("noNotice") : words("noticeNumber", { number: notice }) },
          ]}
        />
      </div>
      <div className="mt-4 flex flex-wrap gap-2">
        {isMine && (
          <LinkButton href={`/${workspace}/meetings/${id}/follow`} size="small" variant={isNextStep ? "primary" : "quiet"}>
            {words("read")}
          </LinkButton>
        )}
        {isMine && (
          <LinkButton href={`/${workspace}/meetings/${id}/documents`} size="small">
            {words("documents")}
          </LinkButton>
        )}
        <LinkButton href={`/${workspace}/meetings/${id}`} size="small">
          {words("agenda")}
        </LinkButton>
        {notice !== null && (
          <LinkButton href={`/api/workspaces/${workspace}/meetings/${id}/notice/${notice}`} size="small" icon="download" download>
            {words("noticePdf")}
          </LinkButton>
        )}
      </div>
    </DashboardSection>
  );
}
