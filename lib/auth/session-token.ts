import { getToken } from "next-auth/jwt";
import type { NextRequest } from "next/server";
import { secret } from "#lib/env.ts";

/** Whether the request carries a session that has not run out. Whose, and whether they may enter, the pages ask. */
export async function carriesSession(request: NextRequest): Promise<boolean> {
  return (await getToken({ req: request, secret: secret() })) !== null;
}
