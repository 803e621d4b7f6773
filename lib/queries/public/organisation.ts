import { everySlug, inPublic, type PublicOrganisation } from "#lib/data/public-door.ts";
import type { Tx } from "#lib/data/transaction.ts";

/** What anyone may know of an organisation by its address, and whether it has a notice board; null where there is none. */
export type ShownOrganisation = Omit<PublicOrganisation, "id" | "legalForm"> & { readonly hasBoard: boolean };

export async function publicOrganisation(slug: string): Promise<ShownOrganisation | null> {
  return inPublic(slug, async (_, { name, language, legalForm, appealCourt }) => ({ slug, name, language, appealCourt, hasBoard: legalForm === "publicAuthority" }));
}

/** The addresses of the organisations that have a notice board or have published something. */
export async function organisationsInPublic(): Promise<readonly string[]> {
  const shown: string[] = [];
  for (const slug of await everySlug()) if (await inPublic(slug, hasSomethingPublic)) shown.push(slug);
  return shown;
}

async function hasSomethingPublic(tx: Tx, { id: workspaceId, legalForm }: PublicOrganisation): Promise<boolean> {
  return legalForm === "publicAuthority" || (await tx.publication.findFirst({ where: { workspaceId }, select: { versionId: true } })) !== null;
}
