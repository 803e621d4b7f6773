import { z } from "zod";
import { longestMessage } from "#lib/domain/recommendation/plan-round.ts";
import { dayShape } from "../form-shapes.ts";

/** What is decided of a round before it is sent, as a form gives it. */
export const roundFields = {
  clauseIds: z.array(z.uuid()).max(200),
  dueOn: dayShape("round.noSuchDay"),
  message: z.string().trim().max(longestMessage, "round.messageTooLong").default(""),
  sharesReplies: z.boolean(),
};

/** Organisations to be asked; all of the country's municipalities and regions can be. */
export const organisationIdsShape = z.array(z.uuid()).max(1000, "round.tooMany");

/** One at an organisation who gets the letter, or the mailbox of one. */
export const contactShape = z.strictObject({
  name: z.string().trim().min(1, "round.contactNameMissing").max(200, "round.contactNameTooLong"),
  email: z.email("round.addressWrong").max(254, "round.addressWrong"),
  mayConfirm: z.boolean(),
});
