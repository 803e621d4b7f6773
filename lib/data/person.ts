import { Refused } from "#lib/domain/refused.ts";
import { brokeUnique } from "./errors.ts";
import { newId } from "./id.ts";
import type { Tx } from "./transaction.ts";

export type StoredPerson = {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  version: number;
  hasAccount: boolean;
};

/**
 * The person, if they belong to the workspace: hold or have held a role or a mandate there. Others' are nobody's
 * business here, although people are kept in common. Refuses anyone else as unknown.
 */
export async function loadPersonHere(tx: Tx, workspaceId: string, id: string): Promise<StoredPerson> {
  const here = { some: { workspaceId } };
  const row = await tx.person.findFirst({ where: { id, OR: [{ roles: here }, { mandates: here }] }, select: columns });
  if (!row) throw new Refused("members.unknownPerson");
  return stored(row);
}

/** The person with this e-mail address, wherever they belong, or null. */
export async function personByEmail(tx: Tx, email: string): Promise<StoredPerson | null> {
  const row = await tx.person.findUnique({ where: { email }, select: columns });
  return row && stored(row);
}

/** The names of some people by their ids. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.person.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Of some people those who can read a letter and act on it, by their ids: with an address, and an account that is open. */
export async function whoCanBeWrittenTo(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, { name: string; address: string; language: string }>> {
  const rows = await tx.person.findMany({
    where: { id: { in: [...ids] }, email: { not: null }, account: { disabledAt: null } },
    select: { id: true, name: true, email: true, account: { select: { language: true } } },
  });
  return new Map(rows.map(({ id, name, email, account }) => [id, { name, address: email!, language: account!.language }]));
}

/** Adds a person and gives the id. Refuses an address that another has, also when both are added at once. */
export async function createPerson(tx: Tx, person: { name: string; email: string | null; phone: string | null }): Promise<string> {
  const id = newId();
  await unlessTaken(tx.person.create({ data: { id, ...person } }));
  return id;
}

/** Saves name, address and telephone as the person's next version. Refuses an address that another has. */
export async function savePerson(tx: Tx, person: Pick<StoredPerson, "id" | "name" | "email" | "phone">): Promise<void> {
  const { id, ...data } = person;
  await unlessTaken(tx.person.update({ where: { id }, data: { ...data, version: { increment: 1 } } }));
}

/** True when the person may also enter a workspace other than this one. */
export async function belongsElsewhere(tx: Tx, workspaceId: string, personId: string): Promise<boolean> {
  const elsewhere = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM workspaces_of_person(${personId}::uuid) WHERE "workspaceId" <> ${workspaceId}::uuid LIMIT 1`;
  return elsewhere.length > 0;
}

const columns = { id: true, name: true, email: true, phone: true, version: true, account: { select: { personId: true } } } as const;

function stored({ account, ...person }: Omit<StoredPerson, "hasAccount"> & { account: unknown }): StoredPerson {
  return { ...person, hasAccount: account !== null };
}

async function unlessTaken(saved: Promise<unknown>): Promise<void> {
  await saved.catch((error: unknown) => {
    throw brokeUnique(error, "email") ? new Refused("members.emailTaken") : error;
  });
}
