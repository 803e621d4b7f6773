import type { Actor } from "#lib/domain/actor/actor.ts";
import { client } from "./client.ts";
import type { Tx } from "./transaction.ts";

type Row = { actor: (Actor & { disabled: boolean }) | null };

/**
 * Who the person is in the workspace at this moment: read at every request and again inside every act, so that
 * one who is disabled or has lost a role is out at once. Null where the workspace or the account does not exist,
 * the account is disabled, or the person has neither a role nor a current mandate there.
 */
export async function loadActor(slug: string, personId: string, tx?: Tx): Promise<Actor | null> {
  const rows = await (tx ?? client()).$queryRaw<Row[]>`SELECT actor_in_workspace(${slug}, ${personId}::uuid) AS actor`;
  const found = rows[0]?.actor;
  if (!found || found.disabled) return null;
  if (found.roles.length === 0 && found.mandates.length === 0) return null;
  const { disabled: _, ...actor } = found;
  return actor;
}

/** The workspaces a person may enter, by name. */
export async function workspacesOf(personId: string): Promise<{ workspaceId: string; slug: string; name: string }[]> {
  return client().$queryRaw`SELECT "workspaceId", slug, name FROM workspaces_of_person(${personId}::uuid)`;
}
