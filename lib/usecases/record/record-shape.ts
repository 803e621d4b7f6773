import { z } from "zod";
import { longestCounterpart, longestSubject, recordDirections } from "#lib/domain/record/record.ts";
import { longestGround } from "#lib/domain/record/secrecy.ts";
import { dayShape } from "../form-shapes.ts";

/** What a person enters about a record; what it demands together is the domain's (`registerRecord`). */
export const recordEntryShape = {
  direction: z.enum(recordDirections),
  date: dayShape("record.dateMissing"),
  counterpart: z.string().trim().max(longestCounterpart, "record.counterpartTooLong").default(""),
  subject: z.string().trim().min(1, "record.subjectMissing").max(longestSubject, "record.subjectTooLong"),
  secrecyGround: z.string().trim().min(1, "record.groundMissing").max(longestGround, "record.groundTooLong").nullable().default(null),
};
