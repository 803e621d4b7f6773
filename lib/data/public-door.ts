import type { LegalForm } from "#lib/domain/actor/actor.ts";
import { client } from "./client.ts";
import type { Tx } from "./transaction.ts";

/** The organisation whose public side it is. `language` is that of its minutes. */
export type PublicOrganisation = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly language: string;
  readonly legalForm: LegalForm;
  readonly appealCourt: string | null;
};

/** The addresses of all organisations here. */
export async function everySlug(): Promise<readonly string[]> {
  const rows = await client().workspace.findMany({ orderBy: { slug: "asc" }, select: { slug: true } });
  return rows.map(({ slug }) => slug);
}

/**
 * Runs `read` in a transaction that sees only what an organisation has put up or published: nobody is asked who they are,
 * and row-level security shows no other row of it. Null where there is no such organisation.
 */
export async function inPublic<T>(slug: string, read: (tx: Tx, organisation: PublicOrganisation) => Promise<T>): Promise<T | null> {
  return client().$transaction(
    async (tx) => {
      const organisation = await tx.workspace.findUnique({
        where: { slug },
        select: { id: true, slug: true, name: true, language: true, legalForm: true, appealCourt: true },
      });
      if (!organisation) return null;
      await tx.$executeRaw`SELECT set_config('attsats.public', ${organisation.id}, true)`;
      return read(tx, organisation);
    },
    { maxWait: 10_000, timeout: 30_000 },
  );
}
