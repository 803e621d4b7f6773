import pino from "pino";
import { env } from "#lib/env.ts";

/** The log. It never gets what people typed: only ids, codes and the errors of the machinery. */
export const log = pino({ level: env().logLevel, base: undefined });

/**
 * An error as it may be logged: its kind, its code and where it happened. The message stays out where it can quote
 * the values an act was given, as those of the database and of parsers do.
 */
export function loggable(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { thrown: typeof error };
  const quotes = /^(Prisma|DriverAdapter|Syntax|Zod|DatabaseError)/.test(error.name) || error.constructor.name === "DatabaseError";
  return {
    error: error.name,
    code: (error as { code?: unknown }).code,
    ...(!quotes && { message: error.message }),
    at: error.stack?.split("\n").filter((line) => /^\s+at /.test(line)).map((line) => line.trim()),
    ...(error.cause !== undefined && { cause: loggable(error.cause) }),
  };
}
