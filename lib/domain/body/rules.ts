import type { LegalForm } from "#lib/domain/actor/actor.ts";
import { Refused } from "#lib/domain/refused.ts";
import type { BodyKind } from "./body.ts";
import type { DelegateRule } from "./delegates.ts";
import { isQuorumRule, type QuorumRule } from "./quorum.ts";

/** What may be given to those who don't serve: only who serves votes and reserves (DOMAIN.md §1). */
export const grantableRights = ["attend", "speak", "move"] as const;
export type GrantableRight = (typeof grantableRights)[number];

/** In what order substitutes are called in: as they were elected, or first those of the absent member's own. */
export const substituteOrders = ["asElected", "samePartyFirst", "sameOrganisationFirst"] as const;
export type SubstituteOrder = (typeof substituteOrders)[number];

/** What statutes or rules of procedure can settle differently for each body. */
export type BodyRules = {
  /** "Styrelsen", when it differs from the body's name. */
  readonly definiteName: string | null;
  /** The words before the clauses, when other than "Styrelsen beslutar". */
  readonly decidingPhrase: string | null;
  readonly attendAtDistance: boolean;
  /** Whether one who has left for another reason than recusal may serve again at the same meeting. */
  readonly resumeService: "notAtThatMeeting" | "always";
  readonly quorum: QuorumRule;
  /** How many are at least to approve the minutes beside the chair. */
  readonly adjusters: number;
  /** The page numbers of the minutes run on from meeting to meeting through the year. */
  readonly paginationThroughYear: boolean;
  /** Whether one who is recused may stay in the room, taking no part. */
  readonly recusedMayStay: boolean;
  readonly substituteOrder: SubstituteOrder;
  /** Whether matters can be decided without a meeting when all agree. */
  readonly perCapsulam: boolean;
  /** How many delegates each member sends to an assembly; null where mandates are given otherwise. */
  readonly delegates: DelegateRule | null;
  /** What those who don't serve may do. */
  readonly rights: {
    readonly substitute: readonly GrantableRight[];
    readonly observer: readonly GrantableRight[];
    readonly coOpted: readonly GrantableRight[];
  };
};

/**
 * The rules of a new body, until its statutes say otherwise (DOMAIN.md §1 and §3). The numbers of adjusters and the
 * rights are customary rather than given by law, and so easy to change here.
 */
export function defaultRules(kind: BodyKind, legalForm: LegalForm): BodyRules {
  return {
    definiteName: null,
    decidingPhrase: null,
    attendAtDistance: kind === "preparatory",
    resumeService: "notAtThatMeeting",
    quorum: { kind: "moreThanHalf" },
    adjusters: kind === "assembly" ? 2 : 1,
    paginationThroughYear: false,
    recusedMayStay: kind === "assembly",
    substituteOrder: legalForm === "publicAuthority" ? "samePartyFirst" : "asElected",
    perCapsulam: legalForm === "nonprofitAssociation" && kind !== "assembly",
    delegates: null,
    rights: {
      substitute: kind === "assembly" ? ["attend"] : ["attend", "speak"],
      observer: ["attend"],
      coOpted: ["attend", "speak"],
    },
  };
}

/**
 * Gives the rules if a body of that kind can have them. Refuses deciding without a meeting in a public authority,
 * staying in the room when recused outside an assembly, delegates outside an assembly, and numbers that make no sense.
 */
export function checkRules(rules: BodyRules, kind: BodyKind, legalForm: LegalForm): BodyRules | Refused {
  if (rules.perCapsulam && legalForm === "publicAuthority") return new Refused("body.noPerCapsulam");
  if (rules.recusedMayStay && kind !== "assembly") return new Refused("body.recusedMustLeave");
  if (rules.delegates && kind !== "assembly") return new Refused("body.delegatesOnlyInAssembly");
  if (rules.delegates && !isCount(rules.delegates.perStartedInhabitants, 1)) return new Refused("body.delegateRule");
  if (!isQuorumRule(rules.quorum)) return new Refused("body.quorumRule");
  if (!isCount(rules.adjusters, 0)) return new Refused("body.adjusters");
  if (rules.definiteName?.trim() === "" || rules.decidingPhrase?.trim() === "") return new Refused("body.emptyWords");
  return rules;
}

function isCount(value: number, least: number): boolean {
  return Number.isSafeInteger(value) && value >= least;
}
