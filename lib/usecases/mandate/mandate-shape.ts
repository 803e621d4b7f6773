import { z } from "zod";
import type { MandateRole } from "#lib/domain/actor/actor.ts";
import { dayShape, optionalDayShape, optionalIdShape, optionalTextShape } from "../form-shapes.ts";

export const mandateRoles = ["chair", "viceChair", "member", "substitute", "observer", "delegate"] as const satisfies readonly MandateRole[];

const wholeNumber = (code: string) => z.coerce.number<string | number>(code).int(code).min(1, code).max(9999, code);

/** What a mandate holds besides whose it is and in which body, as a form sends it. */
export const mandateFields = {
  role: z.enum(mandateRoles, "mandate.roleMissing"),
  from: dayShape("mandate.noSuchDay"),
  to: optionalDayShape("mandate.noSuchDay").default(null),
  party: optionalTextShape(100, "mandate.partyTooLong").default(null),
  representsOrganisationId: optionalIdShape("mandate.unknownOrganisation").default(null),
  substituteOrder: z.union([z.literal("").transform(() => null), wholeNumber("mandate.order")], "mandate.order").default(null),
  votingGroup: optionalTextShape(100, "mandate.groupTooLong").default(null),
  voteWeight: wholeNumber("mandate.weight").default(1),
};
