import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { may } from "#lib/policy/can.ts";

/** An organisation to choose as payer; its county where it has one, and whether it is a member of the association today. */
export type PayerChoice = Readonly<{ id: string; name: string; kind: string; countyName: string | null; isMember: boolean }>;

/** A day that there are figures of the population for. */
export type PopulationChoice = Readonly<{ asOf: string; source: string }>;

/** What the editor of a funding plan chooses among. Null for one who may not write plans. */
export async function readPlanChoices(actor: Actor): Promise<{ organisations: PayerChoice[]; populationDays: PopulationChoice[] } | null> {
  const workspaceId = actor.workspace.id;
  if (!may(actor, "funding.edit", { workspaceId })) return null;
  const today = stockholmDay(new Date());
  return inTransaction(workspaceId, async (tx) => ({
    organisations: await tx.$queryRaw<PayerChoice[]>`
      SELECT o.id, o.name, o.kind::text AS kind, o."countyName",
             EXISTS (SELECT FROM "Membership" m WHERE m."workspaceId" = ${workspaceId}::uuid AND m."organisationId" = o.id
                     AND m."from" <= ${today}::date AND (m."to" IS NULL OR m."to" >= ${today}::date)) AS "isMember"
      FROM "Organisation" o ORDER BY o.name COLLATE "sv-SE-x-icu", o.id`,
    populationDays: await tx.$queryRaw<PopulationChoice[]>`
      SELECT "asOf"::text AS "asOf", min(source) AS source FROM "PopulationFigure" GROUP BY "asOf" ORDER BY "asOf" DESC`,
  }));
}
