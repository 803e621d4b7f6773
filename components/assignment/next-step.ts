import type { AssignmentState } from "#lib/domain/assignment/assignment.ts";

/** An assignment as far as its next step depends on it; `onAgenda` where its final report stands to be noted. */
type Stepping = {
  treeId: string;
  clauseId: string;
  state: AssignmentState;
  case: { id: string } | null;
  onAgenda: { meetingId: string; itemId: string } | null;
};

/** Where the next step is taken; the name is its words in the catalogue (`assignment.step`). */
export type AssignmentStep = { name: "report" | "takeUp" | "meeting" | "conditions"; href: string };

/** Where an assignment is. */
export function assignmentHref(home: string, { treeId, clauseId }: Pick<Stepping, "treeId" | "clauseId">): string {
  return `${home}/assignments/${treeId}/${clauseId}`;
}

/** The one step that brings an assignment on, for the secretary; nothing for what is over. */
export function assignmentStep(assignment: Stepping, home: string): AssignmentStep | null {
  const here = assignmentHref(home, assignment);
  switch (assignment.state) {
    case "late":
    case "open":
      return { name: "report", href: `${here}#report` };
    case "reported":
      if (!assignment.onAgenda) return { name: "takeUp", href: `${here}#reports` };
      return { name: "meeting", href: `${home}/meetings/${assignment.onAgenda.meetingId}/items/${assignment.onAgenda.itemId}` };
    case "waits":
      return assignment.case && { name: "conditions", href: `${home}/cases/${assignment.case.id}/conditions` };
    default:
      return null;
  }
}
