import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DecisionFilter } from "#components/decision/decision-filter.tsx";
import { DecisionList } from "#components/decision/decision-list.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { outcomes } from "#lib/domain/decision/decision.ts";
import { decisionsPerPage, listDecisions } from "#lib/queries/decision/decision-list.ts";
import { filterIn, listHref } from "./list-address.ts";

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("decision.list");
  return { title: words("title") };
}

export default async function DecisionsPage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const actor = await currentActor(workspace);
  if (!actor) notFound();
  const filter = filterIn(await searchParams);
  const list = await listDecisions(actor, filter, new Date());
  if (!list) notFound();
  const pages = Math.max(Math.ceil(list.total / decisionsPerPage), 1);
  if (filter.page > pages) redirect(listHref(workspace, { ...filter, page: pages }));

  const words = await getTranslations("decision");
  const { search, bodyId, year, outcome } = filter;
  if (list.years.length === 0) {
    return (
      <>
        <PageHeader title={words("list.title")} />
        <EmptyState title={words("list.noneTitle")}>{words("list.noneText")}</EmptyState>
      </>
    );
  }
  return (
    <ClientMessages namespaces={["decision"]}>
      <PageHeader
        title={words("list.title")}
        state={search === "" ? words("list.count", { total: list.total }) : words("list.found", { total: list.total, search })}
      />
      <DecisionFilter
        listHref={`/${workspace}/decisions`}
        values={{ q: search, body: bodyId ?? "", year: year?.toString() ?? "", outcome: outcome ?? "" }}
        choices={{
          bodies: list.bodies.map(({ id, name }) => ({ value: id, label: name })),
          years: list.years.map((one) => ({ value: String(one), label: String(one) })),
          outcomes: outcomes.map((one) => ({ value: one, label: words(`outcome.${one}`) })),
        }}
      />
      {list.total === 0 ? (
        <EmptyState title={words("list.nothingTitle")} action={<LinkButton href={`/${workspace}/decisions`}>{words("list.showAll")}</LinkButton>}>
          {words("list.nothingText")}
        </EmptyState>
      ) : (
        <>
          <DecisionList workspace={workspace} decisions={list.decisions} />
          <Pagination page={filter.page} pageSize={decisionsPerPage} total={list.total} href={(page) => listHref(workspace, { ...filter, page })} />
        </>
      )}
    </ClientMessages>
  );
}
