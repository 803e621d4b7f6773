import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { OwnReplies } from "#components/reply/own-replies.tsx";
import { RoundState } from "#components/round/round-state.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import { currentActor } from "#lib/auth/session.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { longDate } from "#lib/i18n/format.ts";
import { may } from "#lib/policy/can.ts";
import { type OwnReply, ownReplies } from "#lib/queries/reply/own-replies.ts";
import { type ListedRound, listRounds } from "#lib/queries/round/round-list.ts";

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("round.list");
  return { title: words("title") };
}

/** Every round of replies: what is asked, how many have answered, and where it stands; for a contact what its own organisation is asked. */
export default async function RepliesPage({ params }: Props) {
  const { workspace } = await params;
  const actor = await currentActor(workspace);
  if (!actor || !may(actor, "round.list", { workspaceId: actor.workspace.id })) notFound();
  const own = await ownReplies(actor);
  if (!may(actor, "case.list", { workspaceId: actor.workspace.id })) return <OwnPage workspace={workspace} association={actor.workspace.name} own={own} />;
  const now = new Date();
  const rounds = await listRounds(actor, now);
  const words = await getTranslations("round");
  const language = await getLocale();
  const columns: Column<ListedRound>[] = [
    { id: "matter", header: words("list.matter"), naming: true, cell: ({ id, caseId, title, kind }) => <Link className="link" href={`/${workspace}/cases/${caseId}/rounds/${id}`}>{words("page.title", { kind, title })}</Link> },
    { id: "due", header: words("list.due"), narrow: true, cell: ({ dueOn }) => longDate(dueOn, language) },
    { id: "replies", header: words("list.replies"), narrow: true, cell: ({ replied, asked }) => words("ofAsked", { replied, asked }) },
    { id: "state", header: words("list.state"), cell: ({ isSent, isClosed, dueOn }) => (isClosed ? words("state.closed") : <RoundState isSent={isSent} closed={null} overdue={dueOn < stockholmDay(now)} />) },
  ];
  return (
    <>
      <PageHeader title={words("list.title")} state={rounds.length > 0 && words("list.count", { open: rounds.filter(({ isSent, isClosed }) => isSent && !isClosed).length })} />
      {rounds.length === 0 ? (
        <EmptyState title={words("list.none")} action={<LinkButton href={`/${workspace}/cases`}>{words("list.toCases")}</LinkButton>}>{words("list.noneText")}</EmptyState>
      ) : (
        <Table caption={words("list.caption")} columns={columns} rows={rounds} rowKey={({ id }) => id} />
      )}
      {own.length > 0 && (
        <div className="mt-12">
          <h2 className="mb-3 font-serif text-xl font-semibold">{words("own.title")}</h2>
          <OwnReplies workspace={workspace} replies={own} />
        </div>
      )}
    </>
  );
}

async function OwnPage({ workspace, association, own }: { workspace: string; association: string; own: readonly OwnReply[] }) {
  const words = await getTranslations("round");
  return (
    <>
      <PageHeader title={words("list.title")} state={own.length > 0 && words("own.count", { open: own.filter(({ repliedOn, isClosed }) => repliedOn === null && !isClosed).length })} />
      {own.length === 0 ? <EmptyState title={words("own.none")}>{words("own.noneText", { association })}</EmptyState> : <OwnReplies workspace={workspace} replies={own} />}
    </>
  );
}
