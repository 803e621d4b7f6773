import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PlanForm } from "#components/meeting/plan-form.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { may } from "#lib/policy/can.ts";
import { plannableBodies } from "#lib/queries/meeting/meeting-form.ts";
import { planMeetingAction } from "../actions.ts";

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("meeting.plan");
  return { title: words("title") };
}

export default async function PlanMeetingPage({ params }: Props) {
  const { workspace } = await params;
  const actor = await currentActor(workspace);
  if (!actor || !may(actor, "meeting.plan", { workspaceId: actor.workspace.id })) notFound();
  const bodies = await plannableBodies(actor, stockholmDay(new Date()));
  const words = await getTranslations("meeting");
  return (
    <>
      <PageHeader title={words("plan.title")} crumbs={[{ href: `/${workspace}/meetings`, label: words("list.title") }]} />
      {bodies.length > 0 ? (
        <ClientMessages namespaces={["meeting"]}>
          <PlanForm workspace={workspace} bodies={bodies} action={planMeetingAction.bind(null, workspace)} />
        </ClientMessages>
      ) : (
        <EmptyState title={words("plan.noBodyTitle")}>{words("plan.noBodyText")}</EmptyState>
      )}
    </>
  );
}
