import type { Responsible } from "#lib/domain/assignment/responsible.ts";
import type { Tx } from "./transaction.ts";

/**
 * Those who answer for what someone was instructed to do, by id: the person, the body's chair on the day, the contacts of the
 * organisation. Nobody of one that is only a name, and of the members as such.
 */
export async function responsiblePeople(tx: Tx, workspaceId: string, responsible: Responsible | null, today: string): Promise<readonly string[]> {
  switch (responsible?.kind) {
    case "person":
      return [responsible.personId];
    case "body": {
      const day = new Date(today);
      const chairs = await tx.mandate.findMany({
        where: { workspaceId, bodyId: responsible.bodyId, role: "chair", from: { lte: day }, OR: [{ to: null }, { to: { gte: day } }] },
        select: { personId: true },
      });
      return chairs.map(({ personId }) => personId);
    }
    case "organisation": {
      const contacts = await tx.workspaceRole.findMany({ where: { workspaceId, role: "municipalContact", organisationId: responsible.organisationId, revokedAt: null }, select: { personId: true } });
      return contacts.map(({ personId }) => personId);
    }
    default:
      return [];
  }
}
