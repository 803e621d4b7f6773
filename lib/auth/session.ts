import { getServerSession } from "next-auth";
import { cache } from "react";
import { openAccount } from "#lib/data/account.ts";
import { loadActor, workspacesOf } from "#lib/data/actor.ts";
import { authOptions } from "./options.ts";

/**
 * The one identity door. Who is signed in, read from the database once per request: null for nobody, and for one
 * whose account has been disabled since the token was made.
 */
export const currentPerson = cache(async () => {
  const personId = await signedInPersonId();
  return personId ? openAccount(personId) : null;
});

/** Who the signed-in person is in the workspace: roles and current mandates. Null for one who may not enter it. */
export const currentActor = cache(async (workspace: string) => {
  const personId = await signedInPersonId();
  return personId ? loadActor(workspace, personId) : null;
});

/** The workspaces that the signed-in person may enter. */
export const currentWorkspaces = cache(async () => {
  const person = await currentPerson();
  return person ? workspacesOf(person.personId) : [];
});

/** The id that the session's token vouches for, without asking the database. */
export const signedInPersonId = cache(async () => {
  const session = (await getServerSession(authOptions())) as { personId?: string } | null;
  return session?.personId ?? null;
});
