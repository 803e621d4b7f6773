import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LatestMinutes } from "#components/dashboard/latest-minutes.tsx";
import { NextMeeting } from "#components/dashboard/next-meeting.tsx";
import { NothingWaits } from "#components/dashboard/nothing-waits.tsx";
import { OtherMeetings } from "#components/dashboard/other-meetings.tsx";
import { TodoList } from "#components/dashboard/todo-list.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { hasRole } from "#lib/domain/actor/actor.ts";
import { may } from "#lib/policy/can.ts";
import { dashboard } from "#lib/queries/dashboard/dashboard.ts";

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await currentActor((await params).workspace);
  const words = await getTranslations("dashboard");
  // The layout's template is for the pages below this one.
  return actor ? { title: { absolute: `${words("title")} – ${actor.workspace.name}` } } : {};
}

/** What needs me now: what waits, each with its one next step, and the meetings that are near. */
export default async function TodoPage({ params }: Props) {
  const { workspace } = await params;
  const actor = await currentActor(workspace);
  if (!actor) notFound();
  const { todos, meetings } = await dashboard(actor, new Date());
  const words = await getTranslations("dashboard");
  const coming = meetings ? [...meetings.mine, ...meetings.others] : [];
  const [next, ...others] = coming;
  const isContact = meetings === null && hasRole(actor, "municipalContact");
  const isToBegin = coming.length === 0 && meetings?.latest.length === 0 && may(actor, "agenda.edit", { workspaceId: actor.workspace.id });
  return (
    <>
      <PageHeader title={words("title")} state={todos.length > 0 && words("count", { count: todos.length })} />
      {todos.length > 0 ? (
        <TodoList workspace={workspace} todos={todos} nextMeetingId={next?.id ?? null} />
      ) : (
        <NothingWaits
          next={next ?? null}
          association={isContact ? actor.workspace.name : null}
          hasMeetings={meetings !== null}
          beginIn={isToBegin ? `/${workspace}` : null}
        />
      )}
      {meetings && (
        <div className="mt-12 grid max-w-[56rem] gap-x-14 gap-y-10 lg:grid-cols-2">
          {next && <NextMeeting workspace={workspace} meeting={next} isMine={meetings.mine.length > 0} isNextStep={todos.length === 0} news={meetings.news[next.id]} />}
          {others.length > 0 && <OtherMeetings workspace={workspace} meetings={others.slice(0, 4)} />}
          {meetings.latest.length > 0 && <LatestMinutes workspace={workspace} meetings={meetings.latest} />}
        </div>
      )}
    </>
  );
}
