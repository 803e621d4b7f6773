import type { MandateRole } from "#lib/domain/actor/actor.ts";
import { holdsSeat, type Mandate } from "#lib/domain/mandate/mandate.ts";
import type { Capacity, Participant } from "./presence.ts";

/** As what one with a mandate takes part in the body's meetings. */
export function capacityOf(role: MandateRole): Capacity {
  if (holdsSeat(role)) return "member";
  return role === "substitute" ? "substitute" : "observer";
}

/** Gives the participant that a mandate makes at a meeting, not there until noted as present. */
export function participantFrom(mandate: Mandate, person: Pick<Participant, "id" | "name" | "affiliation">): Participant {
  return {
    ...person,
    personId: mandate.personId,
    mandate,
    capacity: capacityOf(mandate.role),
    duty: null,
    present: false,
    atDistance: false,
    spans: [],
    serving: [],
    recusals: [],
  };
}
