import { describe, expect, test } from "vitest";
import { delegations } from "#lib/domain/mandate/delegation.ts";

const seat = (representsOrganisationId: string | null) => ({ representsOrganisationId });

describe("delegates by member", () => {
  // Norrbotten: one for every started 4 000 inhabitants (DOMAIN.md §1); populations of 2010-12-31.
  const members = [
    { organisationId: "arjeplog", population: 3161 },
    { organisationId: "kalix", population: 16_740 },
    { organisationId: "unknown", population: null },
  ];
  const roll = [seat("arjeplog"), seat("arjeplog"), seat("kalix"), seat("kalix"), seat(null), seat("left the association")];

  test("are set beside what the statutes give", () => {
    expect(delegations(members, roll, { perStartedInhabitants: 4000 })).toEqual([
      { organisationId: "arjeplog", allowed: 1, appointed: 2, missing: -1 },
      { organisationId: "kalix", allowed: 5, appointed: 2, missing: 3 },
      { organisationId: "unknown", allowed: null, appointed: 0, missing: null },
    ]);
  });

  test("are only counted where the statutes don't say", () => {
    expect(delegations(members, roll, null).map(({ allowed, missing }) => [allowed, missing])).toEqual([[null, null], [null, null], [null, null]]);
  });
});
