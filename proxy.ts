import { type NextRequest, NextResponse } from "next/server";
import { signInPath } from "#lib/auth/own-path.ts";
import { carriesSession } from "#lib/auth/session-token.ts";

/**
 * Sends one who is not signed in, or whose session has run out, to the sign-in page and lets them come back to where
 * they were going. Acts are let through: the boundary answers them, so that what was typed stays on the page.
 */
export async function proxy(request: NextRequest) {
  const reads = request.method === "GET" || request.method === "HEAD";
  if (!reads || (await carriesSession(request))) return NextResponse.next();
  const { pathname, search } = request.nextUrl;
  return NextResponse.redirect(new URL(signInPath(pathname + search), request.url));
}

export const config = {
  // Everything under a workspace's address. What is outside (the sign-in itself, files, the interfaces) has its own door.
  matcher: ["/((?!api/|_next/|sign-in$|setup$|verify$|verify/sv$|verify/en$|extract/|password/|[^/]*\\.[^/]*$).+)"],
};
