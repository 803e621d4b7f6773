import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { currentActor } from "#lib/auth/session.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { type CasePage, readCase } from "#lib/queries/case/case-page.ts";

/** The case of the address, read once per request for the page and its title. Not found is all that is told of one that does not reach the reader. */
export const pageCase = cache(async (workspace: string, caseId: string): Promise<{ actor: Actor; found: CasePage }> => {
  const actor = await currentActor(workspace);
  const found = actor && z.uuid().safeParse(caseId).success ? await readCase(actor, caseId) : null;
  if (!actor || !found) notFound();
  return { actor, found };
});
