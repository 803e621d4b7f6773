import type { Responsible } from "#lib/domain/assignment/responsible.ts";
import type { Subject } from "./can.ts";

/** An assignment as what an act is done on: who is responsible for it, and whom it reaches where it is secret. */
export function assignmentSubject(
  workspaceId: string,
  { responsible, itemGround, caseGround }: Readonly<{ responsible: Responsible | null; itemGround: string | null; caseGround: string | null }>,
  servingPersonIds: readonly string[],
): Subject {
  return {
    workspaceId,
    secrecyGround: itemGround ?? caseGround,
    servingPersonIds,
    bodyId: responsible?.kind === "body" ? responsible.bodyId : null,
    organisationId: responsible?.kind === "organisation" ? responsible.organisationId : null,
    responsiblePersonId: responsible?.kind === "person" ? responsible.personId : null,
  };
}
