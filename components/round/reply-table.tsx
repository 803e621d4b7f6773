import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { StateMark } from "#components/ui/state-mark.tsx";
import { type Column, Table } from "#components/ui/table.tsx";
import { shortDate } from "#lib/i18n/format.ts";
import type { AskedClause, BoardRow } from "#lib/queries/round/round-page.ts";
import { replyTone, replyWord } from "./reply-look.ts";

type Props = { rows: readonly BoardRow[]; asked: readonly AskedClause[]; hrefOf: (addresseeId: string) => string };

/** The board as a table: what each has answered on each clause, who prepared it, when it was decided, and on what ground. */
export function ReplyTable({ rows, asked, hrefOf }: Props) {
  const words = useTranslations("round");
  const language = useLocale();
  const day = (each: string) => shortDate(each, language);
  const columns: Column<BoardRow>[] = [
    { id: "organisation", header: words("table.organisation"), naming: true, cell: ({ addressee }) => <Link className="link" prefetch={false} href={hrefOf(addressee.id)}>{addressee.name}</Link> },
    ...(asked.length === 1
      ? [{ id: "reply", header: words("table.reply"), cell: (row: BoardRow) => <Word row={row} /> }]
      : asked.map(({ id, label }) => ({ id, header: words("table.clause", { label }), cell: (row: BoardRow) => <Answer row={row} clauseId={id} /> }))),
    { id: "by", header: words("table.by"), cell: ({ reply }) => reply && (reply.preparedBy ?? reply.confirmedBy) },
    { id: "decided", header: words("table.decided"), cell: ({ reply }) => reply && `${reply.decided.name} ${day(reply.decided.on)}${reply.decided.paragraph === "" ? "" : `, §\u00a0${reply.decided.paragraph}`}` },
    { id: "evidence", header: words("table.evidence"), cell: ({ reply }) => reply && words(reply.evidenceId ? "table.evidenced" : "table.stated") },
    {
      id: "received",
      header: words("table.received"),
      cell: ({ reply, isLate, isBegun, addressee, dueOn }) => {
        if (reply) return isLate ? words("table.late", { day: day(reply.receivedOn) }) : day(reply.receivedOn);
        if (addressee.decidesOn) return words("table.decides", { day: day(addressee.decidesOn) });
        return isBegun ? words("table.begun") : words("table.due", { day: day(dueOn) });
      },
    },
  ];
  return <Table caption={words("table.caption")} columns={columns} rows={rows} rowKey={({ addressee }) => addressee.id} />;
}

function Word({ row }: { row: BoardRow }) {
  const words = useTranslations("round.word");
  const word = replyWord(row);
  return <StateMark tone={replyTone[word]}>{words(word)}</StateMark>;
}

function Answer({ row, clauseId }: { row: BoardRow; clauseId: string }) {
  const words = useTranslations("round.word");
  const answer = row.reply?.answers.find((each) => each.clauseId === clauseId);
  return answer ? <StateMark tone={replyTone[answer.kind]}>{words(answer.kind)}</StateMark> : <Word row={row} />;
}
