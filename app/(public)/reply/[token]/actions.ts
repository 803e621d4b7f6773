"use server";

import { visitorAction } from "#lib/action/boundary.ts";
import { sendByLink, sendByLinkShape } from "#lib/usecases/reply/send-reply.ts";
import { languageBy } from "./link-of.ts";

export async function sendByLinkAction(token: string, input: unknown, idempotencyKey: string) {
  return visitorAction(sendByLinkShape, sendByLink, () => languageBy(token))({ ...(input as object), token }, idempotencyKey);
}
