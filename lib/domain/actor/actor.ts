/** The four roles that are given; chair, member, substitute and observer follow from mandates. */
export const roles = ["administrator", "secretary", "municipalContact", "reader"] as const;
export type Role = (typeof roles)[number];

export type MandateRole = "chair" | "viceChair" | "member" | "substitute" | "observer" | "delegate";
export type LegalForm = "nonprofitAssociation" | "publicAuthority";

/** One who acts in a workspace: who it is, and what roles and current mandates the person has there. */
export type Actor = Readonly<{
  personId: string;
  name: string;
  workspace: Readonly<{ id: string; slug: string; name: string; legalForm: LegalForm; organisationId: string }>;
  roles: readonly Readonly<{ role: Role; organisationId: string | null }>[];
  mandates: readonly Readonly<{ id: string; bodyId: string; role: MandateRole }>[];
}>;

/** True when the actor has one of the roles in the workspace. */
export function hasRole(actor: Actor, ...wanted: readonly Role[]): boolean {
  return actor.roles.some(({ role }) => wanted.includes(role));
}

/** True when the actor has a current mandate, in any of the workspace's bodies or in the one named. */
export function hasMandate(actor: Actor, bodyId?: string): boolean {
  return actor.mandates.some((mandate) => bodyId === undefined || mandate.bodyId === bodyId);
}
