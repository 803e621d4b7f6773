import { headers } from "next/headers";
import { type ZodType, z } from "zod";
import { currentPerson } from "#lib/auth/session.ts";
import { Refused, type RefusalFacts } from "#lib/domain/refused.ts";
import { defaultLanguage, type Language } from "#lib/i18n/locale.ts";
import { sentence } from "#lib/i18n/refusal.ts";
import { languageOfRequest } from "#lib/i18n/sentence.ts";
import { log, loggable } from "./log.ts";
import { isOwnOrigin } from "./origin.ts";
import type { Outcome } from "./outcome.ts";
import { newReference } from "./reference.ts";

/** Whom, where and when an act is done; what a use case is given besides its input. */
type WorkspaceContext = { personId: string; workspace: string; now: Date; idempotencyKey?: string };
type PersonContext = { personId: string; now: Date };
type VisitorContext = { now: Date; idempotencyKey?: string | undefined };

type UseCase<Context, Input, Result> = (context: Context, input: Input) => Promise<Result>;
type Act<Context, Input, Result> = { shape: ZodType<Input>; useCase: UseCase<Context, Input, Result> };

const envelope = z.strictObject({ workspace: z.string().max(100), idempotencyKey: z.uuid().optional() });

/**
 * The boundary that every act in a workspace passes, from a server action or a route handler: is the request our own,
 * who is it, is the shape right; then the use case. A refusal becomes its sentence in the person's language, what is
 * wrong in the form a sentence by field, and anything else is logged under a reference.
 */
export async function throughBoundary<Input, Result>(
  act: Act<WorkspaceContext, Input, Result>,
  request: { workspace: string; idempotencyKey?: string; input: unknown },
): Promise<Outcome<Result>> {
  return guarded(act, request.input, async () => {
    const { workspace, idempotencyKey } = envelope.parse({ workspace: request.workspace, idempotencyKey: request.idempotencyKey });
    return { personId: await signedInPerson(), workspace, now: new Date(), idempotencyKey };
  });
}

/** A server action out of a use case: `export const registerCaseAction = action(registerCaseShape, registerCase)`. */
export function action<Input, Result>(shape: ZodType<Input>, useCase: UseCase<WorkspaceContext, Input, Result>) {
  return async (workspace: string, input: unknown, idempotencyKey?: string): Promise<Outcome<Result>> =>
    throughBoundary({ shape, useCase }, { workspace, input, idempotencyKey });
}

/** As `action`, for what a signed-in person does with their own account, in no workspace. */
export function ownAction<Input, Result>(shape: ZodType<Input>, useCase: UseCase<PersonContext, Input, Result>) {
  return async (input: unknown): Promise<Outcome<Result>> =>
    guarded({ shape, useCase }, input, async () => ({ personId: await signedInPerson(), now: new Date() }));
}

/**
 * As `action`, for what is done by one who is not signed in and proves their right in the input itself. `spoken` is the
 * language of a page that has one whoever reads it.
 */
export function visitorAction<Input, Result>(shape: ZodType<Input>, useCase: UseCase<VisitorContext, Input, Result>, spoken = languageOfRequest) {
  return async (input: unknown, idempotencyKey?: string): Promise<Outcome<Result>> =>
    guarded({ shape, useCase }, input, async () => ({ now: new Date(), idempotencyKey: z.uuid().optional().parse(idempotencyKey) }), spoken);
}

/** The only catch. */
async function guarded<Context, Input, Result>(
  { shape, useCase }: Act<Context, Input, Result>,
  given: unknown,
  inContext: () => Promise<Context>,
  spoken: () => Promise<Language> = languageOfRequest,
): Promise<Outcome<Result>> {
  try {
    if (!isOwnOrigin(await headers())) throw new Refused("errors.foreignOrigin");
    const context = await inContext();
    const input = shape.safeParse(given);
    if (!input.success) return refusedShape(input.error, await spoken());
    return { ok: true, value: await useCase(context, input.data) };
  } catch (error) {
    // What can't be asked for its language, such as a database that is gone, is answered in the first one.
    return refused(error, await spoken().catch(() => defaultLanguage));
  }
}

async function signedInPerson(): Promise<string> {
  const person = await currentPerson();
  if (!person) throw new Refused("auth.signedOut");
  return person.personId;
}

function refusedShape(error: z.ZodError, language: Language): Outcome<never> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const name = issue.path.join(".");
    if (name === "" || name in fields) continue;
    // A shape names its sentence by code ("case.titleMissing"); a shape that does not is answered in general terms. How long or how many is told as `limit`.
    const code = /^[a-zA-Z]+\.[a-zA-Z]+$/.test(issue.message) ? issue.message : "errors.fieldWrong";
    fields[name] = sentence(code, limitOf(issue), language);
  }
  return { ok: false, code: "errors.formWrong", facts: {}, sentence: sentence("errors.formWrong", {}, language), fields };
}

function limitOf(issue: z.core.$ZodIssue): RefusalFacts {
  if (issue.code === "too_big") return { limit: Number(issue.maximum) };
  return issue.code === "too_small" ? { limit: Number(issue.minimum) } : {};
}

function refused(error: unknown, language: Language): Outcome<never> {
  if (error instanceof Refused) {
    return { ok: false, code: error.code, facts: error.facts, sentence: sentence(error.code, error.facts, language), fields: {} };
  }
  const reference = newReference();
  log.error({ reference, ...loggable(error) }, "an act failed");
  return { ok: false, code: "errors.unexpected", facts: { reference }, sentence: sentence("errors.unexpected", { reference }, language), fields: {}, reference };
}
