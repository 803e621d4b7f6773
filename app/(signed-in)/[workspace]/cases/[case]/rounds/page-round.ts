import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { currentActor } from "#lib/auth/session.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { type RoundPage, roundPage } from "#lib/queries/round/round-page.ts";

/** The round of the address, read once per request; not found where it isn't the case's or may not reach the reader. */
export const pageRound = cache(async (workspace: string, caseId: string, roundId: string): Promise<{ actor: Actor; page: RoundPage }> => {
  const actor = await currentActor(workspace);
  const page = actor && z.uuid().safeParse(roundId).success ? await roundPage(actor, roundId, new Date()) : null;
  if (!actor || !page || page.case.id !== caseId) notFound();
  return { actor, page };
});
