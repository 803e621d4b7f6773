import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AssignmentFilter } from "#components/assignment/assignment-filter.tsx";
import { AssignmentMark } from "#components/assignment/assignment-mark.tsx";
import { assignmentHref, assignmentStep } from "#components/assignment/next-step.ts";
import { responsibleName } from "#components/assignment/responsible-name.ts";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { assignmentStates } from "#lib/domain/assignment/assignment.ts";
import { responsibleKey } from "#lib/domain/assignment/responsible.ts";
import { longDate } from "#lib/i18n/format.ts";
import { may } from "#lib/policy/can.ts";
import { type ListedAssignment, listAssignments, shownStates } from "#lib/queries/assignment/assignment-list.ts";
import { filterIn } from "./list-address.ts";

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("assignment.list");
  return { title: words("title") };
}

/** What the meetings have instructed others to do: what is late, what has been reported, what goes on and what is done. */
export default async function AssignmentsPage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const actor = await currentActor(workspace);
  if (!actor) notFound();
  const filter = filterIn(await searchParams);
  const list = await listAssignments(actor, filter, new Date());
  if (!list) notFound();
  const words = await getTranslations("assignment");
  const home = `/${workspace}`;
  const isEmpty = assignmentStates.every((state) => list.counts[state] === 0);
  if (isEmpty) {
    return (
      <>
        <PageHeader title={words("list.title")} />
        <EmptyState title={words("list.none")} action={<LinkButton href={`${home}/decisions`}>{words("list.toDecisions")}</LinkButton>}>{words("list.noneText")}</EmptyState>
      </>
    );
  }
  const isSecretary = may(actor, "assignment.edit", { workspaceId: actor.workspace.id });
  const states = shownStates.map((value) => ({ value, label: value === "current" || value === "all" ? words(`list.states.${value}`) : words(`state.${value}`) }));
  return (
    <ClientMessages namespaces={["assignment.list"]}>
      <PageHeader title={words("list.title")} state={words("list.state", list.counts)} />
      <AssignmentFilter
        listHref={`${home}/assignments`}
        values={{ state: filter.state, responsible: filter.responsible ?? "" }}
        choices={{ states, responsibles: list.responsibles.map((one) => ({ value: responsibleKey(one), label: responsibleName(one, words) })) }}
      />
      {list.assignments.length === 0 ? (
        <EmptyState title={words("list.nothing")} action={<LinkButton href={`${home}/assignments?state=all`}>{words("list.showAll")}</LinkButton>}>{words("list.nothingText")}</EmptyState>
      ) : (
        <Table caption={words("list.caption")} columns={await columns(home, isSecretary)} rows={list.assignments} rowKey={({ treeId, clauseId }) => treeId + clauseId} />
      )}
    </ClientMessages>
  );
}

async function columns(home: string, isSecretary: boolean): Promise<Column<ListedAssignment>[]> {
  const words = await getTranslations("assignment");
  const language = await getLocale();
  const shown: Column<ListedAssignment>[] = [
    { id: "what", header: words("list.what"), naming: true, cell: (each) => <Link className="link font-serif font-normal" prefetch={false} href={assignmentHref(home, each)}>{words("clause", { text: each.text })}</Link> },
    { id: "responsible", header: words("list.responsible"), cell: ({ responsible }) => responsibleName(responsible, words) },
    { id: "from", header: words("list.from"), cell: ({ given, decidedOn }) => words("list.paragraph", { number: given.paragraph, day: longDate(decidedOn, language) }) },
    { id: "due", header: words("list.due"), cell: ({ dueOn }) => (dueOn === null ? "" : longDate(dueOn, language)) },
    { id: "stands", header: words("list.stands"), narrow: true, cell: ({ state }) => <AssignmentMark state={state} /> },
  ];
  const next: Column<ListedAssignment> = {
    id: "next",
    header: words("list.next"),
    narrow: true,
    acts: true,
    cell: (each) => {
      const step = assignmentStep(each, home);
      return step && <LinkButton href={step.href} size="small">{words(`step.${step.name}`)}</LinkButton>;
    },
  };
  return isSecretary ? [...shown, next] : shown;
}
