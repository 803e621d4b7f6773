import { getServerSession } from "next-auth";
import { cache } from "react";
import { openAccount } from "#lib/data/account.ts";
import { loadActor, workspacesOf } from "#lib/data/actor.ts";
import { authOptions } from "./options.ts";

/**
 * The one identity door. Who is signed in, read from the database once per request: null for nobody, for one whose
 * account has been disabled since, and for a session from before the password was changed.
 */
export const currentPerson = cache(async () => {
  const session = await tokenSession();
  return session && openAccount(session.personId, new Date(session.began));
});

/** Who the signed-in person is in the workspace: roles and current mandates. Null for one who may not enter it. */
export const currentActor = cache(async (workspace: string) => {
  const session = await tokenSession();
  if (!session) return null;
  const [person, actor] = await Promise.all([currentPerson(), loadActor(workspace, session.personId)]);
  return person && actor;
});

/** The workspaces that the signed-in person may enter. */
export const currentWorkspaces = cache(async () => {
  const person = await currentPerson();
  return person ? workspacesOf(person.personId) : [];
});

/** What the session's token vouches for; whether the account still stands is for the database to say. */
const tokenSession = cache(async () => {
  const { personId, began } = ((await getServerSession(authOptions())) ?? {}) as { personId?: string; began?: number };
  return personId && began ? { personId, began } : null;
});
