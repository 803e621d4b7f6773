import type { Clause } from "#lib/domain/clause/clause.ts";
import { flatten } from "#lib/domain/clause/tree.ts";
import type { Answer } from "#lib/domain/reply/answer.ts";
import type { Reply } from "#lib/domain/reply/reply.ts";

/** The clauses that fund, and with them those above, by whose conditions they come into force; none where no clause funds. */
export type FundingClauses = Readonly<{ funding: ReadonlySet<string>; hangsOn: ReadonlySet<string> }>;

/** The clauses that a plan hangs on, by their ids. */
export function fundingClauses(clauses: readonly Clause[]): FundingClauses {
  const placed = flatten(clauses);
  const funding = new Set(placed.filter(({ clause }) => clause.act === "fund").map(({ clause }) => clause.id));
  const leadsTo = (clause: Clause): boolean => flatten([clause]).some(({ clause: under }) => funding.has(under.id));
  return { funding, hangsOn: new Set(placed.filter(({ clause }) => leadsTo(clause)).map(({ clause }) => clause.id)) };
}

/** An answer, with whether a proviso in it is accepted; null where nobody has said. */
export type JudgedAnswer = Answer & Readonly<{ provisoAccepted: boolean | null }>;

/**
 * Whether a reply may be what a pledge rests on: a body or its delegate decided it, and it endorses the clause that
 * funds, or all it was asked about where none of that does. It still confirms nothing: that the body may spend, and how
 * much it decided, a person says.
 */
export function speaksOfMoney({ decided }: Pick<Reply, "decided">, answers: readonly JudgedAnswer[], funding: ReadonlySet<string>): boolean {
  if (decided.by === "official") return false;
  const ofMoney = answers.filter(({ clauseId }) => funding.has(clauseId));
  const asked = ofMoney.length > 0 ? ofMoney : answers;
  return asked.length > 0 && asked.every(endorses);
}

function endorses({ kind, provisoAccepted }: JudgedAnswer): boolean {
  return kind === "endorse" || kind === "endorseWithComments" || (kind === "endorseWithProviso" && provisoAccepted === true);
}
