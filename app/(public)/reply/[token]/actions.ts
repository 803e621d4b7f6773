"use server";

import { visitorAction } from "#lib/action/boundary.ts";
import { sendByLink, sendByLinkShape } from "#lib/usecases/reply/send-reply.ts";

const send = visitorAction(sendByLinkShape, sendByLink);

export async function sendByLinkAction(token: string, input: unknown, idempotencyKey: string) {
  return send({ ...(input as object), token }, idempotencyKey);
}
