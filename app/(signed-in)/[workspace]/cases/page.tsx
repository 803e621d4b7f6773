import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CaseFilter } from "#components/case/case-filter.tsx";
import { CaseTable } from "#components/case/case-table.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { may } from "#lib/policy/can.ts";
import { caseListChoices } from "#lib/queries/case/case-choices.ts";
import { type CaseListFilter, caseListStates, casesPerPage, listCases, mostCasesCounted } from "#lib/queries/case/case-list.ts";
import { filterIn, listHref, orderIn } from "./list-address.ts";

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("case.list");
  return { title: words("title") };
}

export default async function CasesPage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const actor = await currentActor(workspace);
  if (!actor) notFound();
  const filter = filterIn(await searchParams);
  const list = await listCases(actor, filter);
  if (!list) notFound();
  const pages = Math.max(Math.ceil(list.total / casesPerPage), 1);
  if (filter.page > pages) redirect(listHref(workspace, { ...filter, page: pages }));

  const words = await getTranslations("case");
  const choices = await caseListChoices(actor);
  const hasCases = list.total > 0 || choices.years.length > 0;
  const mayRegister = may(actor, "case.register", { workspaceId: actor.workspace.id });
  const register = mayRegister ? (
    <LinkButton href={`/${workspace}/cases/new`} variant="primary" icon="plus">
      {words("register.title")}
    </LinkButton>
  ) : undefined;

  return (
    <ClientMessages namespaces={["case"]}>
      <PageHeader title={words("list.title")} state={await howMany(filter, list.total)} action={list.total > 0 && register} />
      {hasCases && <CaseFilter {...await filterFields(workspace, filter, choices)} />}
      {list.total === 0 ? (
        <NoCases workspace={workspace} hasCases={hasCases} register={register} />
      ) : (
        <>
          <CaseTable
            workspace={workspace}
            cases={list.cases}
            sorting={{ column: filter.sort, direction: filter.direction }}
            sortHref={({ column, direction }) =>
              listHref(workspace, { ...filter, sort: column as CaseListFilter["sort"], direction, page: 1 })
            }
          />
          <Pagination page={filter.page} pageSize={casesPerPage} total={list.total} href={(page) => listHref(workspace, { ...filter, page })} />
        </>
      )}
    </ClientMessages>
  );
}

async function howMany({ search, state }: CaseListFilter, total: number): Promise<string> {
  const words = await getTranslations("case.list");
  if (total >= mostCasesCounted) return words("countMany", { total });
  return search === "" ? words("count", { state, total }) : words("found", { search, total });
}

async function filterFields(workspace: string, filter: CaseListFilter, { years, officials, bodies }: Awaited<ReturnType<typeof caseListChoices>>) {
  const words = await getTranslations("case.list");
  const asChoices = (named: readonly { id: string; name: string }[]) => named.map(({ id, name }) => ({ value: id, label: name }));
  return {
    listHref: `/${workspace}/cases`,
    values: {
      q: filter.search,
      state: filter.state,
      year: String(filter.year ?? ""),
      responsible: filter.responsibleId ?? "",
      body: filter.bodyId ?? "",
    },
    kept: orderIn(filter),
    choices: {
      states: caseListStates.map((value) => ({ value, label: words(`stateOption.${value}`) })),
      years: years.map((year) => ({ value: String(year), label: String(year) })),
      officials: asChoices(officials),
      bodies: asChoices(bodies),
    },
  };
}

async function NoCases({ workspace, hasCases, register }: { workspace: string; hasCases: boolean; register: ReactNode }) {
  const words = await getTranslations("case.list");
  if (hasCases) {
    const all = listHref(workspace, { ...filterIn({}), state: "all" });
    return (
      <EmptyState title={words("nothingTitle")} action={<><LinkButton href={all}>{words("showAll")}</LinkButton> {register}</>}>
        {words("nothingText")}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={words("noneTitle")} action={register}>
      {words("noneText")} {!register && words("noneReader")}
    </EmptyState>
  );
}
