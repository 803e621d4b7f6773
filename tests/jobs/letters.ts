import { randomUUID } from "node:crypto";
import { loadLetter, type NewLetter, postLetter } from "#lib/data/letter.ts";
import { inTransaction } from "#lib/data/transaction.ts";
import { handOver } from "#lib/jobs/mail-server.ts";
import { sendLetter } from "#lib/usecases/letter/send-letter.ts";
import { type Association, now } from "../support/association.ts";
import { asOwner } from "../support/database.ts";

export const from = { name: "", address: "attsats@forbundet.example.se" };

/** A moment some milliseconds after that at which the letters are written. */
export const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);

/** Writes a letter in the association, and gives its id. */
export async function written(here: Association, change: Partial<NewLetter> = {}): Promise<string> {
  const letter = { key: randomUUID(), to: { name: "Åsa Öberg", address: "asa.oberg@example.se" }, subject: "Protokoll att justera: Styrelsen 22 april 2010", text: "Hej Åsa,\n\nläs och skriv under.\n", about: { kind: "meeting", id: randomUUID() }, at: now };
  return inTransaction(here.id, (tx) => postLetter(tx, { workspaceId: here.id, ...letter, ...change }));
}

/** Does what a job for the letter does, at a moment. */
export async function sent(here: Association, letterId: string, server: string, at: Date): Promise<void> {
  await sendLetter({ workspaceId: here.id, letterId }, { handOver: (letter) => handOver(letter, { server, from }), clock: () => at });
}

/** Where a letter stands, and all that has happened to it after it was written. */
export async function lifeOf(here: Association, id: string) {
  const letter = (await inTransaction(here.id, (tx) => loadLetter(tx, here.id, id)))!;
  return { state: letter.state, dueAt: letter.dueAt, steps: letter.steps.slice(1).map(({ kind }) => kind), answer: letter.steps.at(-1)!.answer };
}

/** The letter's jobs that are still to be done, by when they begin. */
export async function jobsFor(letterId: string): Promise<Date[]> {
  return asOwner(async (owner) => {
    const { rows } = await owner.query<{ start_after: Date; data: unknown }>(
      `SELECT start_after, data FROM pgboss.job WHERE name = 'letter-send' AND data ->> 'letterId' = $1 AND state < 'active' ORDER BY start_after`,
      [letterId],
    );
    return rows.map((row) => row.start_after);
  });
}
