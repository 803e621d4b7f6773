import { inTransaction } from "#lib/data/transaction.ts";
import type { Actor } from "#lib/domain/actor/actor.ts";
import type { OrganisationKind } from "#lib/domain/organisation/organisation.ts";
import { membershipsOn } from "#lib/domain/membership/membership.ts";
import { accepted } from "#lib/domain/refused.ts";
import { can } from "#lib/policy/can.ts";

export type MemberRow = {
  id: string;
  version: number;
  organisationId: string;
  name: string;
  kind: OrganisationKind;
  countyName: string | null;
  from: string;
  to: string | null;
  population: number | null;
  /** Where the workspace writes to it, and how often that has been saved. */
  email: string | null;
  mailboxVersion: number;
};

/** The day of a population figure, and who published it. */
export type PopulationDay = { asOf: string; source: string };

/**
 * The association's member organisations as they were on a day, by name, and those that have left or are to come. The
 * inhabitants are those of the population day asked for, or else of the last one known before the day.
 */
export async function memberOrganisations(actor: Actor, { on, population }: { on: string; population: string | null }) {
  const workspaceId = actor.workspace.id;
  accepted(can(actor, "members.read", { workspaceId }));
  return inTransaction(workspaceId, async (tx) => {
    const days = await tx.$queryRaw<PopulationDay[]>`
      SELECT DISTINCT p."asOf"::text AS "asOf", p.source FROM "PopulationFigure" p
      JOIN "Membership" m ON m."organisationId" = p."organisationId" AND m."workspaceId" = ${workspaceId}::uuid
      ORDER BY 1`;
    const chosen = days.find(({ asOf }) => asOf === population) ?? days.findLast(({ asOf }) => asOf <= on) ?? days[0] ?? null;
    const all = await tx.$queryRaw<MemberRow[]>`
      SELECT m.id, m.version, m."organisationId", o.name, o.kind::text AS kind, o."countyName",
             m."from"::text AS "from", m."to"::text AS "to", p.count AS population,
             x.email, coalesce(x.version, 0) AS "mailboxVersion"
      FROM "Membership" m
      JOIN "Organisation" o ON o.id = m."organisationId"
      LEFT JOIN "Mailbox" x ON x."workspaceId" = m."workspaceId" AND x."organisationId" = m."organisationId"
      LEFT JOIN "PopulationFigure" p ON p."organisationId" = o.id AND p."asOf" = ${chosen?.asOf ?? null}::date
      WHERE m."workspaceId" = ${workspaceId}::uuid
      ORDER BY o.name COLLATE "sv-SE-x-icu", m."from"`;
    const members = membershipsOn(all, on);
    return {
      members,
      others: all.filter((member) => !members.includes(member)),
      population: chosen,
      populationDays: days,
      inhabitants: members.reduce((sum, member) => sum + (member.population ?? 0), 0),
    };
  });
}
