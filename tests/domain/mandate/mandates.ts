import type { Mandate } from "#lib/domain/mandate/mandate.ts";

/** A mandate in the board from 2007, with what the test is about given. */
export function mandate(given: Partial<Mandate> & Pick<Mandate, "id">): Mandate {
  return {
    bodyId: "board",
    personId: `person-${given.id}`,
    role: "member",
    from: "2007-01-01",
    to: null,
    party: null,
    representsOrganisationId: null,
    substituteOrder: null,
    votingGroup: null,
    voteWeight: 1,
    ...given,
  };
}
