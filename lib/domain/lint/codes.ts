import type { LegalForm } from "#lib/domain/actor/actor.ts";

export type Severity = "error" | "advice";

/**
 * How much is asked for: `byLaw` what KL demands of a public authority, which others do by custom; `always` what no
 * meeting can do without, that it could decide and that none but those entitled did; `byCustom` good practice;
 * `ofAuthorities` what only KL demands, and an association looks for if it wants to.
 */
type Demand = "byLaw" | "always" | "byCustom" | "ofAuthorities";

/**
 * Where a check comes from, as a key for its words: a paragraph of KL in a public authority, and otherwise custom or the
 * statutes. `handled` is KL 5:66; the six after it are KL 5:67; then 5:45 and 6:27, 4:25, 6:28–32, 5:69, and DOMAIN.md §3.
 */
export const lintRules = [
  "handled",
  "motions",
  "order",
  "votes",
  "decisions",
  "tookPart",
  "reservations",
  "quorum",
  "notTakingPart",
  "recusal",
  "serving",
  "approval",
  "prose",
] as const;
export type LintRule = (typeof lintRules)[number];

/** Every check, with the rule it rests on and how much is asked for. */
const checks = {
  titleMissing: ["handled", "byLaw"],
  numberMissing: ["handled", "byCustom"],
  itemNotTreated: ["handled", "byCustom"],
  itemEmpty: ["handled", "byCustom"],
  motionNotRecorded: ["motions", "byLaw"],
  motionWithoutMover: ["motions", "byCustom"],
  moverWithoutRight: ["motions", "byCustom"],
  motionNotPut: ["order", "byLaw"],
  questionUndecided: ["order", "byLaw"],
  divisionOpen: ["votes", "always"],
  divisionTied: ["votes", "always"],
  rollCallIncomplete: ["votes", "byCustom"],
  votesWithoutNames: ["votes", "ofAuthorities"],
  moreVotesThanServing: ["votes", "always"],
  votedButAbsent: ["votes", "always"],
  votedWithoutServing: ["votes", "always"],
  servingNotOnRoll: ["votes", "byCustom"],
  votedTakingNoPart: ["notTakingPart", "always"],
  decisionMissing: ["decisions", "byLaw"],
  decisionDiffers: ["decisions", "byLaw"],
  servingUnknown: ["tookPart", "byLaw"],
  reservationWithoutRight: ["reservations", "byLaw"],
  statementNotAdmitted: ["reservations", "byCustom"],
  noQuorum: ["quorum", "always"],
  recusedVoted: ["recusal", "always"],
  recusedMoved: ["recusal", "byLaw"],
  recusedReserved: ["recusal", "byLaw"],
  recusedAbsent: ["recusal", "byCustom"],
  cameBack: ["serving", "byCustom"],
  substituteBesideMember: ["serving", "byLaw"],
  substituteForTwo: ["serving", "byLaw"],
  twoSubstitutes: ["serving", "byLaw"],
  adjustersMissing: ["approval", "byLaw"],
  adjusterAbsent: ["approval", "byLaw"],
  adjusterAbsentFrom: ["approval", "byCustom"],
  proseOutdated: ["prose", "byCustom"],
} as const satisfies Record<string, readonly [LintRule, Demand]>;

export type LintCode = keyof typeof checks;
export const lintCodes = Object.keys(checks) as readonly LintCode[];

/** What an association has chosen for some of the checks, in place of what the law or custom has. */
export type LintChoices = Readonly<Partial<Record<LintCode, Severity | "off">>>;

/** The rule that a check rests on. */
export function ruleOf(code: LintCode): LintRule {
  return checks[code][0];
}

/**
 * How grave a finding is: as chosen, where there is a choice, and otherwise as law or custom has it. "off" when it isn't
 * looked for.
 */
export function severityOf(code: LintCode, legalForm: LegalForm, choices: LintChoices = {}): Severity | "off" {
  const usual = usualSeverity(checks[code][1], legalForm);
  return mayChoose(code, legalForm) ? (choices[code] ?? usual) : usual;
}

/** Whether the gravity of a check can be chosen: not of what the law demands, in a public authority. */
export function mayChoose(code: LintCode, legalForm: LegalForm): boolean {
  return legalForm === "nonprofitAssociation" || checks[code][1] === "byCustom";
}

function usualSeverity(demand: Demand, legalForm: LegalForm): Severity | "off" {
  const isAuthority = legalForm === "publicAuthority";
  switch (demand) {
    case "always":
      return "error";
    case "byLaw":
      return isAuthority ? "error" : "advice";
    case "byCustom":
      return "advice";
    case "ofAuthorities":
      return isAuthority ? "error" : "off";
  }
}
