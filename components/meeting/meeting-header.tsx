import { useLocale, useTranslations } from "next-intl";
import type { FormOutcome } from "#components/ui/form.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { isAhead, type MeetingForm, type MeetingState as State } from "#lib/domain/meeting/meeting.ts";
import { longDate } from "#lib/i18n/format.ts";
import { MeetingActs } from "./meeting-acts.tsx";
import { MeetingState } from "./meeting-state.tsx";

type Meeting = {
  id: string;
  bodyName: string;
  form: MeetingForm;
  state: State;
  startsAt: Date;
  paragraphs: { first: number; last: number } | null;
  may: { plan: boolean; issue: boolean; enterRoom: boolean; readMinutes: boolean; follow: boolean; chair: boolean };
};

type Props = {
  workspace: string;
  meeting: Meeting;
  cancelAction: (input: unknown, idempotencyKey: string) => Promise<FormOutcome<null>>;
};

/** What meeting it is, how far it has come, and its next step. */
export function MeetingHeader({ workspace, meeting, cancelAction }: Props) {
  const words = useTranslations("meeting");
  const language = useLocale();
  const { id, bodyName, form, state, startsAt, paragraphs, may } = meeting;
  const href = `/${workspace}/meetings/${id}`;
  const day = longDate(stockholmDay(startsAt), language);
  return (
    <PageHeader
      title={`${bodyName} ${day}`}
      crumbs={[{ href: `/${workspace}/meetings`, label: words("list.title") }]}
      state={
        <>
          <MeetingState state={state} />
          {form === "perCapsulam" && <span>{words("plan.forms.perCapsulam")}</span>}
          {paragraphs && <span>{paragraphs.first === paragraphs.last ? `§ ${paragraphs.first}` : `§§ ${paragraphs.first}–${paragraphs.last}`}</span>}
        </>
      }
      action={
        <>
          <NextStep meeting={meeting} href={href} />
          <MeetingActs
            meetingId={id}
            href={href}
            calendarHref={`/api/workspaces/${workspace}/meetings/${id}/calendar.ics`}
            can={{ change: may.plan && (isAhead(state) || state === "open"), cancel: may.plan && isAhead(state) }}
            hasApproval={may.enterRoom && (state === "open" || state === "closed")}
            cancelAction={cancelAction}
          />
        </>
      }
    />
  );
}

/** The one next step, and the room or the minutes beside it where they are already of use. */
function NextStep({ meeting: { state, may }, href }: { meeting: Meeting; href: string }) {
  const words = useTranslations("meeting.page");
  const isCalled = state !== "planned";
  return (
    <>
      {may.issue && !isCalled && (
        <LinkButton href={`${href}/notice`} variant="primary">
          {words("issue")}
        </LinkButton>
      )}
      {may.readMinutes && (
        <LinkButton href={`${href}/minutes`} variant={state === "closed" ? "primary" : "quiet"}>
          {words("minutes")}
        </LinkButton>
      )}
      {may.chair && (
        <LinkButton href={`${href}/chair`} variant={state === "open" ? "primary" : "quiet"}>
          {words("chair")}
        </LinkButton>
      )}
      {may.follow && (
        <LinkButton href={`${href}/follow`} variant={may.enterRoom || may.chair || state === "closed" ? "quiet" : "primary"}>
          {words(state === "open" ? "follow" : state === "closed" ? "followed" : "prepare")}
        </LinkButton>
      )}
      {may.enterRoom && (
        <LinkButton href={`${href}/room`} variant={isCalled && state !== "closed" ? "primary" : "quiet"}>
          {words("room")}
        </LinkButton>
      )}
    </>
  );
}
