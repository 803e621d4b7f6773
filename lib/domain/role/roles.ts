import type { Role } from "#lib/domain/actor/actor.ts";
import { Refused } from "#lib/domain/refused.ts";

/** One who administers the workspace; `open` when the person can sign in. */
export type Administrator = Readonly<{ personId: string; open: boolean }>;

/** Refuses to leave the workspace without an administrator who can sign in. */
export function checkAdministratorRemains(administrators: readonly Administrator[], withoutPersonId: string): true | Refused {
  const remains = administrators.some(({ personId, open }) => open && personId !== withoutPersonId);
  return remains || new Refused("settings.lastAdministrator");
}

/** Gives the organisation a role is held for: a municipal contact's own, and none for the other roles. */
export function organisationOfRole(role: Role, organisationId: string | null): string | null | Refused {
  if (role !== "municipalContact") return null;
  return organisationId ?? new Refused("settings.contactNeedsOrganisation");
}
