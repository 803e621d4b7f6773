import type { DispatchWay } from "#lib/domain/extract/dispatch.ts";
import type { LetterState } from "#lib/domain/letter/life.ts";
import { newId } from "./id.ts";
import { dayOf } from "./stored-body.ts";
import type { Tx } from "./transaction.ts";

/** One extract to one recipient, and what came of it. What a way lacks is null: see the schema. */
export type StoredDispatch = {
  readonly id: string;
  readonly edition: number;
  readonly organisationId: string | null;
  readonly name: string;
  readonly way: DispatchWay;
  readonly address: string | null;
  readonly day: string | null;
  readonly tokenDigest: string | null;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  /** Of what went by e-mail: where its letter stands. */
  readonly letter: { readonly id: string; readonly state: LetterState } | null;
  readonly fetched: { readonly times: number; readonly lastAt: Date } | null;
  readonly byName: string;
  readonly at: Date;
};

/** What a letter that carries an extract is about: the dispatch it is for. */
export const dispatchLetter = "dispatch";

export type NewDispatch = Pick<StoredDispatch, "id" | "organisationId" | "name" | "way" | "address" | "day" | "tokenDigest" | "expiresAt" | "at"> & {
  readonly extractId: string;
  readonly byId: string;
};

/** Adds a dispatch. */
export async function addDispatch(tx: Tx, workspaceId: string, { day, ...dispatch }: NewDispatch): Promise<void> {
  await tx.dispatch.create({ data: { workspaceId, ...dispatch, day: day === null ? null : new Date(day) }, select: { id: true } });
}

/** To whom the extract of a § of a version has gone, in any edition, the latest first. */
export async function dispatchesOf(tx: Tx, workspaceId: string, { versionId, number }: { versionId: string; number: number }): Promise<StoredDispatch[]> {
  const rows = await tx.dispatch.findMany({
    where: { workspaceId, extract: { versionId, number } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    include: { extract: { select: { edition: true } }, revocation: { select: { at: true } }, fetches: { select: { at: true }, orderBy: { at: "asc" } } },
  });
  const letters = await tx.letter.findMany({
    where: { workspaceId, aboutKind: dispatchLetter, aboutId: { in: rows.map(({ id }) => id) } },
    select: { id: true, state: true, aboutId: true },
  });
  const letterOf = new Map(letters.map(({ aboutId, ...letter }) => [aboutId, letter]));
  const people = await tx.person.findMany({ where: { id: { in: rows.map(({ byId }) => byId) } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ extract, revocation, fetches, day, byId, extractId: _, workspaceId: __, ...row }) => ({
    ...row,
    edition: extract.edition,
    day: day && dayOf(day),
    letter: letterOf.get(row.id) ?? null,
    revokedAt: revocation?.at ?? null,
    fetched: fetches.length === 0 ? null : { times: fetches.length, lastAt: fetches.at(-1)!.at },
    byName: names.get(byId) ?? "",
  }));
}

/** A dispatch of the workspace by its id, with the meeting and the § it is from; null where there is none. */
export async function findDispatch(tx: Tx, workspaceId: string, id: string) {
  return tx.dispatch.findUnique({
    where: { workspaceId_id: { workspaceId, id } },
    select: { name: true, way: true, revocation: { select: { at: true } }, extract: { select: { versionId: true, number: true, paragraph: { select: { itemId: true, version: { select: { meetingId: true } } } } } } },
  });
}

/** Keeps that a link is revoked. */
export async function addRevocation(tx: Tx, workspaceId: string, revocation: { dispatchId: string; byId: string; at: Date }): Promise<void> {
  await tx.linkRevocation.create({ data: { workspaceId, ...revocation } });
}

/** Keeps that no extract of an item's § is needed, or no more. */
export async function addWaiver(tx: Tx, workspaceId: string, waiver: { itemId: string; reason: string; byId: string; at: Date }): Promise<void> {
  await tx.extractWaiver.create({ data: { workspaceId, id: newId(), ...waiver }, select: { id: true } });
}

/** The addresses that the organisations' latest extracts went to by e-mail in the workspace, by organisation. */
export async function mailboxesUsed(tx: Tx, workspaceId: string): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ organisationId: string; address: string }[]>`
    SELECT DISTINCT ON ("organisationId") "organisationId", address FROM "Dispatch"
    WHERE "workspaceId" = ${workspaceId}::uuid AND "organisationId" IS NOT NULL AND way = 'email'
    ORDER BY "organisationId", at DESC`;
  return new Map(rows.map(({ organisationId, address }) => [organisationId, address]));
}
