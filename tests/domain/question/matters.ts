import type { LegalForm } from "#lib/domain/actor/actor.ts";
import type { BodyKind } from "#lib/domain/body/body.ts";
import { defaultRules } from "#lib/domain/body/rules.ts";
import type { Clause } from "#lib/domain/clause/clause.ts";
import { contentOf } from "#lib/domain/clause/content.ts";
import { findClause } from "#lib/domain/clause/tree.ts";
import type { Motion, Moved } from "#lib/domain/motion/motion.ts";
import type { MainProposal, Matter } from "#lib/domain/question/question.ts";
import { tree } from "#tests/domain/clause/trees.ts";
import { at } from "#tests/domain/meeting/meetings.ts";

export const secretary = { by: "secretary", at: at("09:20") };

/** The office's proposal: three main clauses, of which the second has two sub-clauses. */
export const office: MainProposal = {
  versionId: "office",
  clauses: tree("a: tillsätta en samordnare\nb: finansiera tjänsten\n  b1: med 450 000 kronor\n  b2: under tre år\nc: ge kansliet i uppdrag att rekrytera"),
};

/** The presidium's, against the office's. */
export const presidium: MainProposal = { versionId: "presidium", clauses: tree("p: avvakta den nationella strategin") };

/** A motion in the record, moved by one person whose name is the motion's id. */
export function motion(id: string, moved: Moved, given: Partial<Motion> = {}): Motion {
  const drafted = { by: id, at: at("08:00") };
  const movers = [{ personId: id, name: id }];
  return { id, itemId: "item", moved, movers, reasons: "", drafted, handedIn: drafted, recorded: secretary, withdrawn: null, ...given };
}

export const approve = (id: string, proposal = office) => motion(id, { kind: "approve", proposalVersionId: proposal.versionId });
export const reject = (id: string) => motion(id, { kind: "reject" });
export const referBack = (id: string, toFindOut: string, dueDate: string | null = null) => motion(id, { kind: "referBack", toFindOut, dueDate });
export const defer = (id: string, to: string, dueDate: string | null = null) => motion(id, { kind: "defer", to, dueDate });

/** "Anna moves that clause b1 read …" */
export function change(id: string, clauseId: string, text: string, proposal = office): Motion {
  const before = contentOf(clauseIn(proposal, clauseId));
  return motion(id, { kind: "amend", amendment: { proposalVersionId: proposal.versionId, clauseId, before, after: { ...before, text } } });
}

export function strike(id: string, clauseId: string, proposal = office): Motion {
  const before = contentOf(clauseIn(proposal, clauseId));
  return motion(id, { kind: "amend", amendment: { proposalVersionId: proposal.versionId, clauseId, before, after: null } });
}

/** An addition or an alternative of one clause, whose id is the motion's with "-1" after it. */
export const add = (id: string, text: string, standsAlone = false) => motion(id, { kind: "add", clauses: tree(`${id}-1: ${text}`), standsAlone });
export const alternative = (id: string, text: string) => motion(id, { kind: "alternative", clauses: tree(`${id}-1: ${text}`) });

export const withdrawn = (one: Motion): Motion => ({ ...one, withdrawn: secretary });

const form = (kind: BodyKind, legalForm: LegalForm) => ({ kind, legalForm, rules: defaultRules(kind, legalForm) });
export const board = form("board", "nonprofitAssociation");
export const municipalBoard = form("board", "publicAuthority");
/** An assembly under KL: fullmäktige. */
export const council = form("assembly", "publicAuthority");
/** An association's assembly: årsmöte. */
export const annualMeeting = form("assembly", "nonprofitAssociation");

/** What is before the meeting: the office's proposal before a board, unless the test says otherwise. */
export function matter(given: Partial<Matter> = {}): Matter {
  return { body: board, proposals: [office], motions: [], nominations: [], seats: { ordinary: 0, substitute: 0 }, minorityUsed: false, ...given };
}

/** Those put forward: `nominated("S: Siv Berg", "M: Jan Ek")`. */
export const nominated = (...lines: readonly string[]) =>
  lines.map((line) => {
    const [nominator = "", name = ""] = line.split(": ");
    return { nominator, name };
  });

function clauseIn({ clauses }: MainProposal, clauseId: string): Clause {
  const clause = findClause(clauses, clauseId);
  if (!clause) throw new RangeError(`no clause ${clauseId}`);
  return clause;
}
