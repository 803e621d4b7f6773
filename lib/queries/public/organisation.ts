import { inPublic, type PublicOrganisation } from "#lib/data/public-door.ts";

/** What anyone may know of an organisation by its address, and whether it has a notice board; null where there is none. */
export type ShownOrganisation = Omit<PublicOrganisation, "id" | "legalForm"> & { readonly hasBoard: boolean };

export async function publicOrganisation(slug: string): Promise<ShownOrganisation | null> {
  return inPublic(slug, async (_, { name, language, legalForm, appealCourt }) => ({ slug, name, language, appealCourt, hasBoard: legalForm === "publicAuthority" }));
}
