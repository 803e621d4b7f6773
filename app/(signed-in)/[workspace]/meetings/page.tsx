import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { MeetingFilter } from "#components/meeting/meeting-filter.tsx";
import { MeetingTable } from "#components/meeting/meeting-table.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { may } from "#lib/policy/can.ts";
import { listMeetings } from "#lib/queries/meeting/meeting-list.ts";

type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const filterShape = z.object({
  body: z.uuid().nullable().catch(null).default(null),
  year: z.coerce.number().int().min(1900).max(2200).nullable().catch(null).default(null),
});

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("meeting.list");
  return { title: words("title") };
}

export default async function MeetingsPage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const actor = await currentActor(workspace);
  if (!actor) notFound();
  const { body, year } = filterShape.parse(await searchParams);
  const list = await listMeetings(actor, { bodyId: body, year }, new Date());
  if (!list) notFound();

  const words = await getTranslations("meeting.list");
  const plan = may(actor, "meeting.plan", { workspaceId: actor.workspace.id }) && (
    <LinkButton href={`/${workspace}/meetings/new`} variant="primary" icon="plus">
      {words("plan")}
    </LinkButton>
  );
  if (list.years.length === 0) {
    return (
      <>
        <PageHeader title={words("title")} />
        <EmptyState title={words("emptyTitle")} action={plan}>
          {words("emptyText")}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title={words("title")} action={plan} />
      <ClientMessages namespaces={["meeting"]}>
        <MeetingFilter bodies={list.bodies} years={list.years} chosen={{ body: body ?? "", year: year?.toString() ?? "" }} />
      </ClientMessages>
      <section aria-labelledby="coming" className="mt-8">
        <h2 id="coming" className="mb-2 font-serif text-xl font-semibold">
          {words("coming")}
        </h2>
        {list.coming.length > 0 ? (
          <MeetingTable workspace={workspace} caption={words("coming")} meetings={list.coming} />
        ) : (
          <p className="text-ink-soft">{words("noneComing")}</p>
        )}
      </section>
      {list.past.length > 0 && (
        <section aria-labelledby="past" className="mt-12">
          <h2 id="past" className="mb-2 font-serif text-xl font-semibold">
            {words("past")}
          </h2>
          <MeetingTable workspace={workspace} caption={words("past")} meetings={list.past} />
        </section>
      )}
    </>
  );
}
