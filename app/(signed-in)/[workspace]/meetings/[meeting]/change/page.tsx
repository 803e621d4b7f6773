import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChangePlanForm } from "#components/meeting/change-plan-form.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { plannedMeeting } from "#lib/queries/meeting/meeting-form.ts";
import { meetingAddress } from "../meeting-address.ts";
import { changeMeetingAction } from "../actions.ts";

type Props = { params: Promise<{ workspace: string; meeting: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("meeting.change");
  return { title: words("title") };
}

export default async function ChangeMeetingPage({ params }: Props) {
  const { workspace, meeting: id } = await meetingAddress(params);
  const actor = await currentActor(workspace);
  const meeting = actor && (await plannedMeeting(actor, id));
  if (!meeting) notFound();
  const words = await getTranslations("meeting");
  const back = `/${workspace}/meetings/${id}`;
  const crumbs = [
    { href: `/${workspace}/meetings`, label: words("list.title") },
    { href: back, label: meeting.bodyName },
  ];
  return (
    <>
      <PageHeader title={words("change.title")} crumbs={crumbs} />
      <ClientMessages namespaces={["meeting"]}>
        <ChangePlanForm meeting={meeting} back={back} action={changeMeetingAction.bind(null, workspace)} />
      </ClientMessages>
    </>
  );
}
