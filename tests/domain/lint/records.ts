import type { LegalForm } from "#lib/domain/actor/actor.ts";
import type { BodyRules } from "#lib/domain/body/rules.ts";
import { defaultRules } from "#lib/domain/body/rules.ts";
import { newDecision } from "#lib/domain/decision/decision.ts";
import type { Division } from "#lib/domain/division/division.ts";
import type { LintCode } from "#lib/domain/lint/codes.ts";
import { findings } from "#lib/domain/lint/finding.ts";
import type { LintedItem, LintRecord } from "#lib/domain/lint/lint-record.ts";
import type { Participant } from "#lib/domain/presence/presence.ts";
import type { Question } from "#lib/domain/question/question.ts";
import type { Remark } from "#lib/domain/reservation/reservation.ts";
import { paragraphsOf } from "#lib/domain/text/plain-text.ts";
import { closed, opened, rollCall, voted } from "#tests/domain/division/divisions.ts";
import { open } from "#tests/domain/meeting/meetings.ts";
import { item, seated } from "#tests/domain/presence/rooms.ts";
import { matter, motion, office } from "#tests/domain/question/matters.ts";

export const put = { by: "secretary", at: opened.at };

/** The main question, found for the office's proposal. */
export const main: Question = {
  id: "q",
  itemId: "18",
  key: "main",
  options: ["proposal:office", "reject"],
  seats: 1,
  put,
  found: ["proposal:office"],
  divisions: [],
};

/** Bo's motion to reject, in the record. */
export const rejection = motion("bo", { kind: "reject" });

/** The roll call in which the three members voted as they did. */
export const held: Division = {
  ...rollCall([voted("ordf", "yes", { isChair: true }), voted("anna", "yes"), voted("bo", "no")], { contest: { kind: "yesNo", yes: "proposal:office", no: "reject" } }),
  closed,
};

/** Bo's reservation. */
export const reservation: Remark = {
  id: "r",
  itemId: "18",
  kind: "reservation",
  participantIds: ["bo"],
  announced: put,
  text: "",
  textHandedIn: null,
  admitted: null,
  withdrawn: null,
};

export const members: readonly Participant[] = ["ordf", "anna", "bo"].map((id) => ({
  ...seated(id, id === "ordf" ? "chair" : "member"),
  personId: id,
}));

/** § 18: the office's proposal, Bo's motion to reject it, a roll call, the decision and Bo's reservation. */
export function paragraph18(given: Partial<LintedItem> = {}): LintedItem {
  const motions = given.motions ?? [rejection];
  return {
    id: "18",
    title: "Samordnare i länet",
    text: paragraphsOf("Kansliet redogör för ärendet."),
    decisions: [{ ...newDecision("d", "adopted"), clauses: office.clauses, proposalVersionId: "office" }],
    listed: [],
    motions,
    treatment: { itemId: "18", matter: matter({ motions }), chairOrder: [], questions: [{ ...main, divisions: [held] }], isDecided: true },
    remarks: [reservation],
    notParticipating: [],
    ...given,
  };
}

/** § 18 with other questions. */
export function asked(questions: readonly Question[], given: Partial<LintedItem> = {}): LintedItem {
  const one = paragraph18(given);
  return { ...one, treatment: { ...one.treatment, questions } };
}

/** § 18 with another division on its question. */
export const divided = (division: Division): LintedItem => asked([{ ...main, divisions: [division] }]);

/** § 17 before it: noted, and nobody moved anything. */
export const paragraph17: LintedItem = {
  ...paragraph18({ motions: [], remarks: [] }),
  id: "17",
  title: "Information",
  decisions: [newDecision("n", "noted")],
  treatment: { itemId: "17", matter: matter({ proposals: [] }), chairOrder: [], questions: [], isDecided: true },
};

export type Given = {
  readonly items?: readonly LintedItem[];
  readonly people?: readonly Participant[];
  readonly numbers?: LintRecord["presence"]["items"];
  readonly rules?: Partial<BodyRules>;
  readonly legalForm?: LegalForm;
  readonly record?: Partial<LintRecord>;
};

/** The record of a meeting in which nothing is amiss, but for what the test changes. */
export function recorded({ items = [paragraph17, paragraph18()], people = members, numbers, rules, legalForm = "nonprofitAssociation", record }: Given = {}): LintRecord {
  const all = { ...defaultRules("board", legalForm), ...rules };
  return {
    body: { id: "board", name: "Styrelse", kind: "board", legalForm, rules: all, setUpByBodyId: null, from: "2003-01-01", to: null },
    meeting: { ...open, adjusterIds: ["anna"] },
    presence: {
      participants: people,
      items: numbers ?? [item(17, { treatedFrom: put.at }), item(18, { treatedFrom: put.at })],
      rules: all,
      seats: people.filter(({ capacity }) => capacity === "member").length,
    },
    items,
    proseOverrides: [],
    rulesAdmitStatements: false,
    ...record,
  };
}

/** The members, one of them otherwise than usual, and others beside them. */
export function people(changed: Readonly<Record<string, Partial<Participant>>>, ...others: readonly Participant[]): readonly Participant[] {
  return [...members.map((one) => ({ ...one, ...changed[one.id] })), ...others];
}

/** The codes of all that is found, each once. */
export function codesIn(record: LintRecord): readonly LintCode[] {
  return [...new Set(findings(record).map(({ code }) => code))];
}
