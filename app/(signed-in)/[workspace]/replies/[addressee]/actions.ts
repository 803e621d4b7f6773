"use server";

import { action } from "#lib/action/boundary.ts";
import { recordPaperReply, recordPaperReplyShape, sendSignedIn, sendSignedInShape } from "#lib/usecases/reply/send-reply.ts";

const send = action(sendSignedInShape, sendSignedIn);
const record = action(recordPaperReplyShape, recordPaperReply);

export async function sendReplyAction(workspace: string, addresseeId: string, input: unknown, idempotencyKey: string) {
  return send(workspace, { ...(input as object), addresseeId }, idempotencyKey);
}

export async function recordPaperReplyAction(workspace: string, addresseeId: string, input: unknown, idempotencyKey: string) {
  return record(workspace, { ...(input as object), addresseeId }, idempotencyKey);
}
