import type { Clause } from "#lib/domain/clause/clause.ts";
import type { Round, RoundAddressee } from "#lib/domain/recommendation/round.ts";

/** A clause, with what differs. */
export const clause = (id: string, change: Partial<Clause> = {}): Clause => ({ id, text: id, act: null, addressees: [], dueDate: null, condition: null, children: [], ...change });

/** § 5: the municipalities are recommended to endorse an appointment, with two clauses under it. */
export const paragraph5 = [clause("tillsättning", { act: "recommend", children: [clause("placering"), clause("rekrytering", { act: "instruct" })] })];

/** An organisation that was asked on 1 February 2011. */
export const asked = (name: string, change: Partial<RoundAddressee> = {}): RoundAddressee => ({
  id: name, organisationId: `${name} kommun`, name, mailbox: `kommun@${name.toLowerCase()}.example`, contacts: [],
  sentAt: new Date("2011-02-01T09:00:00Z"), extendedTo: null, decidesOn: null, ...change,
});

/** A round on two clauses of § 5, due on 31 March 2011, sent to Luleå and Pajala. */
export const round = (change: Partial<Round> = {}): Round => ({
  id: "r", caseId: "c", kind: "recommendation", clauseIds: ["tillsättning", "placering"], dueOn: "2011-03-31", message: "", sharesReplies: true, closed: null,
  addressees: [asked("Luleå"), asked("Pajala")], ...change,
});
