import type { RoundAddressee } from "#lib/domain/recommendation/round.ts";
import type { AddresseeStanding } from "#lib/domain/recommendation/standing.ts";
import type { Reply } from "#lib/domain/reply/reply.ts";
import type { Language } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { Rows } from "../table/rows.ts";

/** One that is asked, as a row of the table. */
export type TableRow = Readonly<{ addressee: Pick<RoundAddressee, "name">; countyName: string | null; standing: AddresseeStanding; dueOn: string; reply: Reply | null; isLate: boolean }>;

/** A round's replies as a list for a spreadsheet program: a row for each that is asked, with a column for the answer on each clause and one for its words. */
export function roundTable(rows: readonly TableRow[], asked: readonly { id: string; label: string }[], language: Language): Rows {
  const words = translator(language, "round");
  const yes = (is: boolean) => words(is ? "columns.yes" : "columns.no");
  const columns = ["organisation", "county", "standing", "due"] as const;
  const ofReply = ["received", "late", "decidedBy", "decidedOn", "paragraph", "registrationNumber", "evidence", "confirmedBy", "preparedBy"] as const;
  const clauses = asked.flatMap(({ label }) => [words("table.clause", { label }), words("columns.comment", { label })]);
  const head = [...columns.map((column) => words(`columns.${column}`)), ...clauses, ...ofReply.map((column) => words(`columns.${column}`))];
  const body = rows.map(({ addressee, countyName, standing, dueOn, reply, isLate }) => [
    addressee.name,
    countyName ?? "",
    words(standing === "replied" ? "columns.replied" : `word.${standing}`),
    { day: dueOn },
    ...asked.flatMap(({ id }) => {
      const answer = reply?.answers.find(({ clauseId }) => clauseId === id);
      return answer ? [words(`word.${answer.kind}`), answer.comment] : ["", ""];
    }),
    ...(reply ? [
      { day: reply.receivedOn }, yes(isLate), reply.decided.name, { day: reply.decided.on }, reply.decided.paragraph, reply.decided.registrationNumber,
      words(reply.evidenceId ? "table.evidenced" : "table.stated"), reply.confirmedBy, reply.preparedBy ?? "",
    ] : ofReply.map(() => "")),
  ]);
  return [head, ...body];
}
