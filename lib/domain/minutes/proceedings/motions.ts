import type { RecordedProposal } from "#lib/domain/minutes/meeting-record.ts";
import type { Motion } from "#lib/domain/motion/motion.ts";
import type { Presence } from "#lib/domain/presence/presence.ts";
import { type Naming, toldMover } from "./naming.ts";
import type { ToldMotion, ToldMoved } from "./proceedings.ts";

/** The motions as the minutes tell them, in the order they were taken into the record. */
export function toldMotions(motions: readonly Motion[], proposals: readonly RecordedProposal[], presence: Presence, naming: Naming): readonly ToldMotion[] {
  return motions.map((motion) => ({
    movers: motion.movers.map((mover) => toldMover(presence, mover)),
    moved: toldMoved(motion, proposals, naming),
    reasons: motion.reasons,
  }));
}

function toldMoved({ moved }: Motion, proposals: readonly RecordedProposal[], naming: Naming): ToldMoved {
  switch (moved.kind) {
    case "approve":
      return { kind: "approve", of: naming.proposal(moved.proposalVersionId) };
    case "reject":
      return { kind: "reject", proposals: proposals.length };
    case "amend": {
      const { before, after, clauseId, proposalVersionId } = moved.amendment;
      const of = proposals.length > 1 ? naming.proposal(proposalVersionId) : null;
      return { kind: "amend", label: naming.label(clauseId), of, before, after };
    }
    case "add":
      return { kind: "add", clauses: moved.clauses };
    case "alternative":
      return { kind: "alternative", instead: proposals.length > 0, clauses: moved.clauses };
    case "referBack":
    case "defer":
      return moved;
  }
}
