import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AddOrganisations } from "#components/round/add-organisations.tsx";
import { BoardSummary } from "#components/round/board-summary.tsx";
import { ChangeRoundForm } from "#components/round/change-round-form.tsx";
import { PlannedAddressees } from "#components/round/planned-addressees.tsx";
import { ProgressChart } from "#components/round/progress-chart.tsx";
import { replyWord } from "#components/round/reply-look.ts";
import { ReplyTable } from "#components/round/reply-table.tsx";
import { ReplyTiles } from "#components/round/reply-tiles.tsx";
import { RoundActs } from "#components/round/round-acts.tsx";
import { RoundState } from "#components/round/round-state.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FileSection } from "#components/ui/file-layout.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { TableFiles } from "#components/ui/table-files.tsx";
import { TabLinks } from "#components/ui/tab-links.tsx";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { flatten } from "#lib/domain/clause/tree.ts";
import { isSent } from "#lib/domain/recommendation/round.ts";
import { longDate } from "#lib/i18n/format.ts";
import { planPage } from "#lib/queries/round/plan-choices.ts";
import type { RoundPage } from "#lib/queries/round/round-page.ts";
import { addAddresseesAction, addressAddresseeAction, changeRoundAction, closeRoundAction, deleteRoundAction, remindNowAction, removeAddresseeAction, sendRoundAction } from "../actions.ts";
import { pageRound } from "../page-round.ts";
import { fits, type ReplyFilter, replyFilterIn, replyFilters } from "../reply-filter.ts";

type Props = { params: Promise<{ workspace: string; case: string; round: string }>; searchParams: Promise<{ show?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, case: caseId, round } = await params;
  const { page } = await pageRound(workspace, caseId, round);
  const words = await getTranslations("round.page");
  return { title: words("title", { kind: page.round.kind, title: page.case.title }) };
}

/** A round of replies: planned and sent here, and then the board of what has been answered. */
export default async function RoundPageView({ params, searchParams }: Props) {
  const { workspace, case: caseId, round: roundId } = await params;
  const { actor, page } = await pageRound(workspace, caseId, roundId);
  const { round, rows, decided } = page;
  const words = await getTranslations("round.page");
  const language = await getLocale();
  const caseHref = `/${workspace}/cases/${caseId}`;
  const sent = isSent(round);
  const asked = rows.filter(({ addressee }) => addressee.sentAt !== null);
  const unasked = rows.filter(({ addressee }) => addressee.sentAt === null);
  const choices = page.may.plan && !round.closed ? await planPage(actor, caseId, page.treeId, new Date()) : null;
  const isIn = new Set(rows.map(({ addressee }) => addressee.organisationId));

  return (
    <ClientMessages namespaces={["round"]}>
      <PageHeader
        title={words("title", { kind: round.kind, title: page.case.title })}
        crumbs={[{ href: `/${workspace}/replies`, label: (await getTranslations("round.list"))("title") }, { href: caseHref, label: page.case.registrationNumber }]}
        state={
          <>
            <RoundState isSent={sent} closed={round.closed && longDate(stockholmDay(round.closed.at), language)} overdue={page.today > round.dueOn} />
            <span>{words("due", { day: longDate(round.dueOn, language) })}</span>
            {decided && <LinkButton size="small" variant="plain" href={`/${workspace}/meetings/${decided.meetingId}/extracts/${decided.number}`}>{words("toExtract", { number: decided.number })}</LinkButton>}
          </>
        }
        action={page.may.send && !round.closed && <Acts workspace={workspace} caseHref={caseHref} page={page} />}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-12">
        {sent && <Board page={page} asked={asked} href={`${caseHref}/rounds/${roundId}`} filter={replyFilterIn((await searchParams).show)} fileHref={`/api/workspaces/${workspace}/rounds/${roundId}/replies`} />}
        {(unasked.length > 0 || choices) && (
          <FileSection id="addressees" title={words(sent ? "toSend" : "addressees")} aside={unasked.length > 0 ? String(unasked.length) : undefined}>
            {unasked.length > 0 && <PlannedAddressees addressees={unasked.map(({ addressee }) => addressee)} may={page.may.plan} setAddresses={addressAddresseeAction.bind(null, workspace)} remove={removeAddresseeAction.bind(null, workspace)} />}
            {choices && <AddOrganisations roundId={roundId} organisations={choices.organisations.filter(({ id }) => !isIn.has(id))} action={addAddresseesAction.bind(null, workspace)} />}
          </FileSection>
        )}
        {!sent && choices ? (
          <FileSection id="settings" title={words("settings")}>
            <ChangeRoundForm
              key={page.version}
              round={{ ...round, version: page.version }}
              clauses={flatten(page.tree).map(({ clause, label, depth }) => ({ id: clause.id, label, text: clause.text, depth }))}
              today={page.today}
              action={changeRoundAction.bind(null, workspace)}
            />
          </FileSection>
        ) : (
          <FileSection id="asked" title={words("asked")}>
            <ul className="record grid gap-2">{page.asked.map(({ id, label, text }) => <li key={id}>{label} att {text}</li>)}</ul>
            {round.message !== "" && <p className="mt-4 max-w-measure whitespace-pre-line">{round.message}</p>}
            <p className="mt-4 text-sm text-ink-soft">{words(round.sharesReplies ? "shares" : "sharesNot")}</p>
          </FileSection>
        )}
      </div>
    </ClientMessages>
  );
}

async function Acts({ workspace, caseHref, page: { round, rows, version } }: { workspace: string; caseHref: string; page: RoundPage }) {
  const words = await getTranslations("round.acts");
  const toSend = rows.filter(({ addressee }) => addressee.sentAt === null);
  const nowhere = toSend.filter(({ addressee: { mailbox, contacts } }) => mailbox === null && contacts.length === 0).length;
  return (
    <RoundActs
      round={{ id: round.id, version }}
      caseHref={caseHref}
      toSend={toSend.length}
      against={nowhere > 0 ? words("nowhere", { count: nowhere }) : null}
      isSent={isSent(round)}
      waited={rows.filter(({ standing }) => standing === "waiting" || standing === "late").length}
      acts={{ send: sendRoundAction.bind(null, workspace), remind: remindNowAction.bind(null, workspace), close: closeRoundAction.bind(null, workspace), remove: deleteRoundAction.bind(null, workspace) }}
    />
  );
}

type BoardProps = { page: RoundPage; asked: RoundPage["rows"]; href: string; filter: ReplyFilter; fileHref: string };

async function Board({ page, asked, href, filter, fileHref }: BoardProps) {
  const words = await getTranslations("round");
  const shown = asked.filter((row) => fits(row, filter));
  const tiles = shown.map((row) => ({ id: row.addressee.id, name: row.addressee.name, code: row.code, countyCode: row.countyCode, countyName: row.countyName, word: replyWord(row), href: `${href}/${row.addressee.id}` }));
  const filterHref = (show: ReplyFilter) => (show === "all" ? href : `${href}?show=${show}`);
  const first = asked.flatMap(({ replies }) => replies.find(({ number }) => number === 1)?.receivedOn ?? []);
  const begins = asked.map(({ addressee }) => stockholmDay(addressee.sentAt!)).toSorted()[0] ?? page.today;
  return (
    <>
      <FileSection id="board" title={words("page.board")} action={<TableFiles href={fileHref} />}>
        <BoardSummary rows={asked} isOpen={page.round.closed === null} />
        <TabLinks label={words("board.filter")} tabs={replyFilters.map((show) => ({ href: filterHref(show), label: words(`filter.${show}`), current: show === filter, count: asked.filter((row) => fits(row, show)).length }))} />
        <div className="mt-5">
          {tiles.length > 0 ? <ReplyTiles tiles={tiles} /> : <EmptyState title={words("board.nothing")} action={<LinkButton href={href}>{words("board.showAll")}</LinkButton>}>{""}</EmptyState>}
        </div>
      </FileSection>
      {shown.length > 0 && (
        <FileSection id="table" title={words("page.table")}>
          <ReplyTable rows={shown} asked={page.asked} hrefOf={(id) => `${href}/${id}`} />
        </FileSection>
      )}
      <FileSection id="progress" title={words("page.progress")}>
        <ProgressChart asked={asked.length} receivedOn={first} from={begins} dueOn={page.round.dueOn} today={page.today} />
      </FileSection>
    </>
  );
}
