import pino from "pino";
import { env } from "#lib/env.ts";

/** The log. It never gets what people typed: only ids, codes and the errors of the machinery. */
export const log = pino({ level: env().logLevel, base: undefined });
