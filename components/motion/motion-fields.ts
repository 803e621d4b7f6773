import type { Clause } from "#lib/domain/clause/clause.ts";
import { contentOf, readsTheSame } from "#lib/domain/clause/content.ts";
import type { ClauseContent } from "#lib/domain/clause/edit.ts";
import { blankClause, flatten } from "#lib/domain/clause/tree.ts";
import type { Moved, MotionKind } from "#lib/domain/motion/motion.ts";
import { type ClauseBefore, clauseBeforeMeeting } from "#lib/domain/motion/moved-on.ts";
import type { TreatmentView } from "#lib/queries/treatment/view.ts";

/** What has been filled in of a motion, of whatever kind; `stored` once it is a draft at the server. */
export type MotionFields = {
  kind: MotionKind;
  proposalVersionId: string;
  clauseId: string;
  /** The clause as it read when one began to change it; null for other kinds. */
  before: ClauseContent | null;
  text: string;
  condition: string;
  strikes: boolean;
  clauses: { id: string; text: string }[];
  standsAlone: boolean;
  /** What is to be found out, or to when it is deferred. */
  later: string;
  /** By when it is to be found out, or what is changed is to be done; "2010-04-22", or "". */
  dueDate: string;
  reasons: string;
  /** Those at the meeting for whom the secretary writes, as participants; one's own motion names none. */
  movers: readonly string[];
  stored: { motionId: string; version: number } | null;
};

const blank = { proposalVersionId: "", clauseId: "", before: null, text: "", condition: "", strikes: false, standsAlone: false, later: "", dueDate: "", reasons: "", movers: [], stored: null } as const;

/** A new motion of a kind; approval is of a proposal. */
export function newFields(kind: MotionKind, newId: () => string, proposalVersionId = ""): MotionFields {
  return { ...blank, kind, proposalVersionId, clauses: [{ id: newId(), text: "" }] };
}

/** A new change of a clause, which begins as the clause reads now. */
export function changeOf(proposalVersionId: string, clause: Clause): MotionFields {
  const before = contentOf(clause);
  return { ...blank, kind: "amend", proposalVersionId, clauseId: clause.id, before, ...writtenOf(before), clauses: [] };
}

/** The change begun anew from what the clause reads now; the reasons stay. */
export function begunAnew(fields: MotionFields, now: ClauseContent): MotionFields {
  return { ...fields, before: now, ...writtenOf(now), strikes: false };
}

/** What was to stand in a clause that is gone, as an addition. */
export function asAddition({ text, reasons, movers, stored }: MotionFields, newId: () => string): MotionFields {
  return { ...newFields("add", newId), clauses: [{ id: newId(), text }], reasons, movers, stored };
}

/** A draft to write on. */
export function fieldsOf({ id, version, moved, reasons }: TreatmentView["motions"][number]): MotionFields {
  const fields = { ...blank, kind: moved.kind, clauses: [], reasons, stored: { motionId: id, version } };
  switch (moved.kind) {
    case "reject":
      return fields;
    case "approve":
      return { ...fields, proposalVersionId: moved.proposalVersionId };
    case "amend": {
      const { proposalVersionId, clauseId, before, after } = moved.amendment;
      return { ...fields, proposalVersionId, clauseId, before, ...writtenOf(after ?? before), strikes: after === null };
    }
    case "add":
    case "alternative":
      return { ...fields, clauses: flatten(moved.clauses).map(({ clause }) => ({ id: clause.id, text: clause.text })), standsAlone: moved.kind === "add" && moved.standsAlone };
    case "referBack":
      return { ...fields, later: moved.toFindOut, dueDate: moved.dueDate ?? "" };
    case "defer":
      return { ...fields, later: moved.to, dueDate: moved.dueDate ?? "" };
  }
}

/** What is moved, as it is sent. */
export function movedOf(fields: MotionFields): Moved {
  const { kind, proposalVersionId, clauseId, before, standsAlone, later } = fields;
  const dueDate = fields.dueDate === "" ? null : fields.dueDate;
  const clauses = fields.clauses.filter(({ text }) => text.trim() !== "").map(({ id, text }) => blankClause(id, text));
  switch (kind) {
    case "approve":
      return { kind, proposalVersionId };
    case "reject":
      return { kind };
    case "amend":
      return { kind, amendment: { proposalVersionId, clauseId, before: before!, after: afterOf(fields) } };
    case "add":
      return { kind, clauses, standsAlone };
    case "alternative":
      return { kind, clauses };
    case "referBack":
      return { kind, toFindOut: later, dueDate };
    case "defer":
      return { kind, to: later, dueDate };
  }
}

/** What a clause is to say when the change is carried; null when it is to be struck. */
export function afterOf({ before, text, condition, dueDate, strikes }: MotionFields): ClauseContent | null {
  return strikes || !before ? null : { ...before, text, condition: condition.trim() === "" ? null : condition, dueDate: dueDate === "" ? null : dueDate };
}

function writtenOf({ text, condition, dueDate }: ClauseContent): Pick<MotionFields, "text" | "condition" | "dueDate"> {
  return { text, condition: condition ?? "", dueDate: dueDate ?? "" };
}

/** Tells whether the clause that is changed is gone, or reads otherwise than when one began. */
export function isOvertaken(fields: MotionFields, proposals: TreatmentView["proposals"]): boolean {
  if (fields.kind !== "amend" || !fields.before) return false;
  const now = clauseNow(fields, proposals);
  return !now || !readsTheSame(now.placed.clause, fields.before);
}

/** The clause that is changed as it stands before the meeting now, or null where it is gone. */
export function clauseNow({ proposalVersionId, clauseId }: MotionFields, proposals: TreatmentView["proposals"]): ClauseBefore | null {
  return clauseBeforeMeeting(proposals, proposalVersionId, clauseId);
}
