import { type NextRequest, NextResponse } from "next/server";
import { signInPath } from "#lib/auth/own-path.ts";
import { carriesSession } from "#lib/auth/session-token.ts";
import { stockholmDay } from "#lib/domain/calendar/stockholm.ts";
import { isInnerAddress, isPublicAddress } from "#lib/domain/publication/address.ts";

/**
 * Sends one who is not signed in, or whose session has run out, to the sign-in page and lets them come back to where
 * they were going. Acts are let through: the boundary answers them, so that what was typed stays on the page. What is
 * public is for anyone: its addresses lead to the page as it is today.
 */
export async function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl;
  if (isInnerAddress(pathname)) return new NextResponse(null, { status: 404 });
  if (isPublicAddress(pathname)) return onToday(request);
  const reads = request.method === "GET" || request.method === "HEAD";
  if (!reads || (await carriesSession(request))) return NextResponse.next();
  return NextResponse.redirect(new URL(signInPath(pathname + search), request.url));
}

/**
 * Tells next.config.js the day. A rewrite from here would go astray where the server listens on another name than it is asked by.
 * Browsers ask again each time: what is taken away mustn't be shown by one that has kept it.
 */
function onToday(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.set("x-attsats-day", stockholmDay(new Date()));
  return NextResponse.next({ request: { headers }, headers: { "Cache-Control": "public, no-cache" } });
}

export const config = {
  // Everything under a workspace's address, and what is public. What is outside (the sign-in itself, files, the interfaces)
  // has its own door.
  matcher: ["/((?!api/|_next/|sign-in$|setup$|verify$|verify/sv$|verify/en$|extract/|reply/|password/|[^/]*\\.[^/]*$).+)"],
};
