import { z } from "zod";
import { answerKinds } from "#lib/domain/reply/answer.ts";
import { decidedBys } from "#lib/domain/reply/reply.ts";
import { isDay } from "#lib/domain/day.ts";
import { dayShape } from "../form-shapes.ts";

const line = (most: number) => z.string().trim().max(most, "reply.tooLong").default("");
const day = (code: string) => z.union([z.literal(""), z.string().refine(isDay, code)], code).default("");

/** A reply as it is written: complete or not. What it must hold to be sent is the domain's (`checkReply`). */
export const contentShape = z.strictObject({
  answers: z
    .array(z.strictObject({ clauseId: z.uuid(), kind: z.enum(answerKinds).nullable(), comment: z.string().trim().max(4_000, "reply.commentTooLong").default("") }))
    .max(200),
  decided: z.strictObject({ by: z.enum(decidedBys), name: line(200), on: day("reply.dayMissing"), paragraph: line(50), registrationNumber: line(100) }),
  legalForceOn: day("reply.legalForceDay"),
});

/** What whoever sends has seen: the latest version of the reply (0 for none), and the file that waits (its SHA-256, "" for none). */
const seenShape = { seenNumber: z.int().min(0), seenFile: z.string().max(64).default("") };

/** Whether the extract that came with the version before belongs to this one too. */
const keepsShape = { keepsEvidence: z.boolean().default(false) };

/** A reply as it is sent by its organisation; `seenDraft` is the version of the draft it was written from, 0 for none. */
export const sendingShape = { content: contentShape, ...seenShape, ...keepsShape, seenDraft: z.int().min(0) };

/** A reply that came on paper: who signed it, and the day it came. */
export const paperShape = {
  content: contentShape,
  ...seenShape,
  ...keepsShape,
  signedBy: z.string().trim().min(1, "reply.signerMissing").max(200, "reply.tooLong"),
  receivedOn: dayShape("reply.receivedDayMissing"),
};

export const tokenShape = { token: z.string().max(100) };
export const addresseeShape = { addresseeId: z.uuid() };
