import NextAuth, { type LoggerInstance } from "next-auth";
import type { NextRequest } from "next/server";
import { log, loggable } from "#lib/action/log.ts";
import { authOptions } from "#lib/auth/options.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

/** next-auth's own log would hold the whole of what an identity provider says of a person. */
const logger: Partial<LoggerInstance> = {
  error: (code, about) => log.error({ code, ...loggable(about instanceof Error ? about : about.error) }, "a step of the sign-in failed"),
  warn: (code) => log.warn({ code }, "next-auth warns"),
  debug: () => {},
};

const handler = (request: NextRequest, context: Context) => NextAuth(request, context, { ...authOptions(), logger });

export { handler as GET, handler as POST };
