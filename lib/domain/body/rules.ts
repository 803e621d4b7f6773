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

/** In what order minutes may be signed: as it comes, the secretary before the others, or the adjusters last of all. */
export const approvalOrders = ["anyOrder", "secretaryFirst", "adjustersLast"] as const;
export type ApprovalOrder = (typeof approvalOrders)[number];

/** How the minutes of a body are approved, as far as law leaves it open. */
export type ApprovalRules = {
  /** Within how many days of the meeting they are to be approved; null where the statutes set no deadline. */
  readonly approvalDays: number | null;
  /** Whether a deadline of its own that ends on a Saturday, Sunday or public holiday moves to the next weekday. */
  readonly approvalMovesToWeekday: boolean;
  readonly approvalOrder: ApprovalOrder;
};

/** What statutes or rules of procedure can settle differently for each body. */
export type BodyRules = ApprovalRules & {
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

/** The most days that a public authority has to approve its minutes (KL 5:69, 6:35). */
const statutoryApprovalDays = 14;

/**
 * How minutes are approved until a body says otherwise: within 14 days, which the law asks of a public authority and
 * associations follow by custom. A deadline that the law sets moves to the next weekday (lag 1930:173).
 */
export function defaultApprovalRules(legalForm: LegalForm): ApprovalRules {
  return { approvalDays: statutoryApprovalDays, approvalMovesToWeekday: legalForm === "publicAuthority", approvalOrder: "anyOrder" };
}

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
    ...defaultApprovalRules(legalForm),
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
 * staying in the room when recused outside an assembly, delegates outside an assembly, more days to approve minutes than
 * the law gives a public authority, and numbers that make no sense.
 */
export function checkRules(rules: BodyRules, kind: BodyKind, legalForm: LegalForm): BodyRules | Refused {
  if (rules.perCapsulam && legalForm === "publicAuthority") return new Refused("body.noPerCapsulam");
  if (rules.recusedMayStay && kind !== "assembly") return new Refused("body.recusedMustLeave");
  if (rules.delegates && kind !== "assembly") return new Refused("body.delegatesOnlyInAssembly");
  if (rules.delegates && !isCount(rules.delegates.perStartedInhabitants, 1)) return new Refused("body.delegateRule");
  if (!isQuorumRule(rules.quorum)) return new Refused("body.quorumRule");
  if (!isCount(rules.adjusters, 0)) return new Refused("body.adjusters");
  if (rules.approvalDays !== null && !isCount(rules.approvalDays, 1)) return new Refused("body.approvalDays");
  if (legalForm === "publicAuthority" && (rules.approvalDays ?? Infinity) > statutoryApprovalDays) return new Refused("body.statutoryApprovalDays");
  if (rules.definiteName?.trim() === "" || rules.decidingPhrase?.trim() === "") return new Refused("body.emptyWords");
  return rules;
}

function isCount(value: number, least: number): boolean {
  return Number.isSafeInteger(value) && value >= least;
}
