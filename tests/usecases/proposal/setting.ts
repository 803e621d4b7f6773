import { randomUUID } from "node:crypto";
import { loadTree } from "#lib/data/clause-tree.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import type { Clause } from "#lib/domain/clause/clause.ts";
import { blankClause } from "#lib/domain/clause/tree.ts";
import type { ActContext } from "#lib/usecases/perform.ts";
import { type Association, association, insert, mandateIn, personWith } from "../../support/association.ts";

/** An association with a member of its board and an open case. */
export type Setting = Association & Readonly<{ caseId: string; member: ActContext }>;

/** Makes one; call it again for another association. */
export async function setting(): Promise<Setting> {
  const made = await association();
  const member = await personWith(made, [], "Mats Medlem");
  await mandateIn(made, member.personId);
  const caseId = randomUUID();
  await insert([
    "Case",
    { workspaceId: made.id, id: caseId, registrationNumber: "2010-1", year: 2010, serial: 1, title: "Samordnare för IT-utveckling", openedOn: "2010-01-13" },
  ]);
  return { ...made, caseId, member };
}

/** A clause with a new id. */
export function clause(text: string, more: Partial<Clause> = {}): Clause {
  return { ...blankClause(randomUUID(), text), ...more };
}

/** A proposal's versions as they are stored, the earliest first. */
export async function storedVersions({ id: workspaceId }: Setting, proposalId: string) {
  return inTransaction(workspaceId, async (tx) => {
    const rows = await tx.proposalVersion.findMany({ where: { workspaceId, proposalId }, orderBy: { number: "asc" } });
    return Promise.all(
      rows.map(async ({ id, number, version, fixedAt, treeId }) => ({ id, number, version, fixedAt, clauses: await loadTree(tx, workspaceId, treeId) })),
    );
  });
}

/** Lets a meeting of the board adopt the version. */
export async function adoptAtMeeting({ id: workspaceId, boardId, secretary: { now } }: Setting, proposalVersionId: string): Promise<void> {
  const [meetingId, itemId] = [randomUUID(), randomUUID()];
  const endsAt = new Date(now.getTime() + 3_600_000);
  await insert(
    ["Meeting", { workspaceId, id: meetingId, bodyId: boardId, startsAt: now, endsAt, place: "Härnösand" }],
    ["AgendaItem", { workspaceId, id: itemId, meetingId, position: 0, kind: "case", title: "Samordnare", text: "{}" }],
    ["Decision", { workspaceId, id: randomUUID(), itemId, position: 0, outcome: "adopted", proposalVersionId }],
  );
}
