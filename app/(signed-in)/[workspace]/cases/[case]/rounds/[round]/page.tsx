import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AddOrganisations } from "#components/round/add-organisations.tsx";
import { BoardSummary } from "#components/round/board-summary.tsx";
import { ChangeRoundForm } from "#components/round/change-round-form.tsx";
import { PlannedAddressees } from "#components/round/planned-addressees.tsx";
import { ProgressChart } from "#components/round/progress-chart.tsx";
import { replyWord } from "#components/round/reply-look.ts";
import { ReplyTable } from "#components/round/reply-table.tsx";
import { countyOf, hasCountiesFirst, ReplyTiles } from "#components/round/reply-tiles.tsx";
import { RoundActs } from "#components/round/round-acts.tsx";
import { RoundState } from "#components/round/round-state.tsx";
import { ClientMessages } from "#components/shell/client-messages.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FileSection } from "#components/ui/file-layout.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
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
import { type BoardView, boardHref, boardViewIn, fits, replyFilters } from "../board-view.ts";

type Props = { params: Promise<{ workspace: string; case: string; round: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

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
        {sent && <Board page={page} asked={asked} href={`${caseHref}/rounds/${roundId}`} view={boardViewIn(await searchParams)} fileHref={`/api/workspaces/${workspace}/rounds/${roundId}/replies`} />}
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

type BoardProps = { page: RoundPage; asked: RoundPage["rows"]; href: string; view: BoardView; fileHref: string };

/** How many the table shows at a time: a round can go to all municipalities. */
const rowsPerPage = 50;

async function Board({ page, asked, href, view, fileHref }: BoardProps) {
  const words = await getTranslations("round");
  const shown = asked.filter((row) => fits(row, view.show));
  const county = hasCountiesFirst(shown.length) && shown.some((row) => countyOf(row) === view.county) ? view.county : null;
  const listed = county === null ? shown : shown.filter((row) => countyOf(row) === county);
  const number = Math.min(view.page, Math.ceil(listed.length / rowsPerPage));
  const tiles = shown.map((row) => ({ id: row.addressee.id, name: row.addressee.name, code: row.code, countyCode: row.countyCode, countyName: row.countyName, word: replyWord(row), href: `${href}/${row.addressee.id}` }));
  const hrefOf = (change: Partial<BoardView>) => boardHref(href, { ...view, county, page: 1, ...change });
  const first = asked.flatMap(({ replies }) => replies.find(({ number }) => number === 1)?.receivedOn ?? []);
  const begins = asked.map(({ addressee }) => stockholmDay(addressee.sentAt!)).toSorted()[0] ?? page.today;
  return (
    <>
      <FileSection id="board" title={words("page.board")} action={<TableFiles href={fileHref} />}>
        <BoardSummary rows={asked} isOpen={page.round.closed === null} />
        <TabLinks label={words("board.filter")} tabs={replyFilters.map((show) => ({ href: hrefOf({ show }), label: words(`filter.${show}`), current: show === view.show, count: asked.filter((row) => fits(row, show)).length }))} />
        <div className="mt-5">
          {tiles.length > 0 ? <ReplyTiles tiles={tiles} county={county} countyHref={(opened) => hrefOf({ county: opened })} /> : <EmptyState title={words("board.nothing")} action={<LinkButton href={href}>{words("board.showAll")}</LinkButton>}>{""}</EmptyState>}
        </div>
      </FileSection>
      {listed.length > 0 && (
        <FileSection id="table" title={words("page.table")} aside={county === null ? undefined : (listed[0]?.countyName ?? undefined)}>
          <ReplyTable rows={listed.slice((number - 1) * rowsPerPage, number * rowsPerPage)} asked={page.asked} hrefOf={(id) => `${href}/${id}`} />
          <Pagination page={number} pageSize={rowsPerPage} total={listed.length} href={(to) => `${hrefOf({ page: to })}#table`} />
        </FileSection>
      )}
      <FileSection id="progress" title={words("page.progress")}>
        <ProgressChart asked={asked.length} receivedOn={first} from={begins} dueOn={page.round.dueOn} today={page.today} />
      </FileSection>
    </>
  );
}
