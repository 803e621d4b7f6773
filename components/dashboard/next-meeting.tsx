import { useTranslations } from "next-intl";
import { When } from "#components/meeting/when.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { ComingMeeting } from "./meetings.ts";
import { DashboardSection } from "./section.tsx";

/** The nearest meeting: which body, when, where, and what to read before it. */
export function NextMeeting({ workspace, meeting, isMine }: { workspace: string; meeting: ComingMeeting; isMine: boolean }) {
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
            { term: words("notice"), value: notice === null ? words("noNotice") : words("noticeNumber", { number: notice }) },
          ]}
        />
      </div>
      <div className="mt-4 flex flex-wrap gap-2">
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
