import { headers } from "next/headers";
import { type ZodType, z } from "zod";
import { signedInPersonId } from "#lib/auth/session.ts";
import { Refused } from "#lib/domain/refused.ts";
import { refusalSentence } from "#lib/i18n/sentence.ts";
import { newReference } from "./reference.ts";
import { log } from "./log.ts";
import { isOwnOrigin } from "./origin.ts";
import type { Outcome } from "./outcome.ts";

/** What a use case is given besides its input. */
type Context = { personId: string; workspace: string; now: Date; idempotencyKey?: string };

type UseCase<Input, Result> = (context: Context, input: Input) => Promise<Result>;

const envelope = z.strictObject({ workspace: z.string().max(100), idempotencyKey: z.uuid().optional() });

/**
 * The boundary that every act passes, from a server action or a route handler: is the request our own, who is it,
 * is the shape right; then the use case. The only catch: a refusal becomes its sentence in the person's language,
 * what is wrong in the form a sentence by field, and anything else is logged under a reference.
 */
export async function throughBoundary<Input, Result>(
  act: { shape: ZodType<Input>; useCase: UseCase<Input, Result> },
  request: { workspace: string; idempotencyKey?: string; input: unknown },
): Promise<Outcome<Result>> {
  try {
    if (!isOwnOrigin(await headers())) throw new Refused("errors.foreignOrigin");
    const personId = await signedInPersonId();
    if (!personId) throw new Refused("auth.signedOut");
    const { workspace, idempotencyKey } = envelope.parse({
      workspace: request.workspace,
      idempotencyKey: request.idempotencyKey,
    });
    const input = act.shape.safeParse(request.input);
    if (!input.success) return await refusedShape(input.error);
    const value = await act.useCase({ personId, workspace, now: new Date(), idempotencyKey }, input.data);
    return { ok: true, value };
  } catch (error) {
    return await refused(error);
  }
}

/** A server action out of a use case: `export const registerCaseAction = action(registerCaseShape, registerCase)`. */
export function action<Input, Result>(shape: ZodType<Input>, useCase: UseCase<Input, Result>) {
  return async (workspace: string, input: unknown, idempotencyKey?: string): Promise<Outcome<Result>> =>
    throughBoundary({ shape, useCase }, { workspace, input, idempotencyKey });
}

async function refusedShape(error: z.ZodError): Promise<Outcome<never>> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const name = issue.path.join(".");
    // A shape names its sentence by code ("case.titleMissing"); a shape that does not is answered in general terms.
    const code = /^[a-zA-Z]+\.[a-zA-Z]+$/.test(issue.message) ? issue.message : "errors.fieldWrong";
    fields[name] ??= await refusalSentence(code, {});
  }
  return { ok: false, code: "errors.formWrong", facts: {}, sentence: await refusalSentence("errors.formWrong", {}), fields };
}

async function refused(error: unknown): Promise<Outcome<never>> {
  if (error instanceof Refused) {
    return { ok: false, code: error.code, facts: error.facts, sentence: await refusalSentence(error.code, error.facts), fields: {} };
  }
  const reference = newReference();
  log.error({ reference, err: error }, "an act failed");
  return { ok: false, code: "errors.unexpected", facts: { reference }, sentence: await refusalSentence("errors.unexpected", { reference }), fields: {}, reference };
}
