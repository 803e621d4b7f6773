import type { EndorsedBy } from "#lib/domain/condition/condition.ts";
import type { ConditionFacts, OrganisationFacts, ReplyFacts } from "#lib/domain/condition/facts.ts";
import type { AnswerKind } from "#lib/domain/reply/answer.ts";

/** That all member municipalities endorse what they are asked about, with what differs. */
export const allMembers = (change: Partial<EndorsedBy> = {}): EndorsedBy => ({
  kind: "endorsedBy",
  who: { kind: "memberMunicipalities" },
  enough: { kind: "all" },
  clauseIds: null,
  evidenced: false,
  withLegalForce: false,
  noObjectionCounts: false,
  ...change,
});

/** A reply with one answer, received on a day; a proviso is judged by nobody. */
export const reply = (kind: AnswerKind, change: Partial<ReplyFacts> = {}): ReplyFacts => ({
  receivedOn: "2011-02-01",
  answers: [{ clauseId: "tillsättning", kind, provisoAccepted: null }],
  isEvidenced: false,
  legalForceOn: null,
  ...change,
});

/** A member municipality that is asked, with its replies, the latest last. */
export const municipality = (id: string, population: number, ...replies: readonly ReplyFacts[]): OrganisationFacts => ({
  id, kind: "municipality", countyCode: "25", population, isMember: true, isAsked: true, replies,
});

/** The facts on 1 March 2011, while replies are taken. */
export const facts = (organisations: readonly OrganisationFacts[], change: Partial<ConditionFacts> = {}): ConditionFacts => ({
  today: "2011-03-01", isClosed: false, organisations, pledges: [], ...change,
});
