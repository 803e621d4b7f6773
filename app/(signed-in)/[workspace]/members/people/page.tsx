import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MembersTabs } from "#components/member/members-tabs.tsx";
import { PeopleFilter } from "#components/person/people-filter.tsx";
import { PeopleTable } from "#components/person/people-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { may } from "#lib/policy/can.ts";
import { people } from "#lib/queries/members/people.ts";
import { pageNumber, type Parameters, text } from "../address.ts";

type Props = { params: Promise<{ workspace: string }>; searchParams: Parameters };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("members.people");
  return { title: words("title") };
}

/** Everyone with a role or a mandate, and with `everyone` those who have had one. */
export default async function PeoplePage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const actor = await currentActor(workspace);
  if (!actor || !may(actor, "members.read", { workspaceId: actor.workspace.id })) notFound();
  const asked = await searchParams;
  const sought = text(asked["q"]).slice(0, 100);
  const everyone = text(asked["everyone"]) === "yes";
  const page = pageNumber(asked["page"]);
  const found = await people(actor, { on: stockholmDay(new Date()), sought, everyone, page });

  const words = await getTranslations("members.people");
  const href = `/${workspace}/members/people`;
  const hrefOfPage = (number: number) =>
    `${href}?${new URLSearchParams({ ...(sought && { q: sought }), ...(everyone && { everyone: "yes" }), page: String(number) })}`;
  return (
    <>
      <PageHeader title={words("title")} state={words("state", { count: found.total })} />
      <MembersTabs workspace={workspace} current="people" />
      <PeopleFilter href={href} sought={sought} everyone={everyone} />
      {found.people.length > 0 ? (
        <PeopleTable people={found.people} href={href} />
      ) : (
        <EmptyState title={words("empty.title")}>{words("empty.text")}</EmptyState>
      )}
      <Pagination page={page} pageSize={found.pageSize} total={found.total} href={hrefOfPage} />
    </>
  );
}
