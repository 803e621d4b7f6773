import type { Responsible } from "#lib/domain/assignment/responsible.ts";
import type { StoredAssignment } from "./assignment.ts";
import { servingOnCase, servingOnItem } from "./serving.ts";
import type { Tx } from "./transaction.ts";

/** The person, body or organisation that a key names (`responsibleKey`), with its name; null where the workspace has none such. */
export async function responsibleOf(tx: Tx, workspaceId: string, key: string): Promise<Responsible | null> {
  const [kind, id] = [key.slice(0, key.indexOf(":")), key.slice(key.indexOf(":") + 1)];
  if (kind === "named") return { kind, name: id };
  if (kind === "body") {
    const body = await tx.body.findUnique({ where: { workspaceId_id: { workspaceId, id } }, select: { name: true } });
    return body && { kind, bodyId: id, name: body.name };
  }
  if (kind === "organisation") {
    const organisation = await tx.organisation.findUnique({ where: { id }, select: { name: true } });
    return organisation && { kind, organisationId: id, name: organisation.name };
  }
  const person = await tx.person.findFirst({
    where: { id, OR: [{ roles: { some: { workspaceId } } }, { mandates: { some: { workspaceId } } }] },
    select: { name: true },
  });
  return person && { kind: "person", personId: id, name: person.name };
}

/** The persons whom an assignment reaches though it is secret: those serving on its item, or on its case. `today` is a day. */
export async function servingOnAssignment(tx: Tx, workspaceId: string, { itemGround, caseGround, given, case: of }: StoredAssignment, today: string): Promise<readonly string[]> {
  if (itemGround !== null) return servingOnItem(tx, workspaceId, given.itemId, today);
  return caseGround !== null && of ? servingOnCase(tx, workspaceId, of.id, today) : [];
}
