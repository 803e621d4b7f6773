import { env } from "#lib/env.ts";

/**
 * Whether a request that changes something comes from our own pages: the Host is one of ours, and either the
 * browser says that the request is same-origin, or the Origin is ours. A request with neither header is refused,
 * since a page elsewhere can make one without them.
 */
export function isOwnOrigin(headers: Headers): boolean {
  const host = headers.get("host");
  if (!host || !env().allowedHosts.includes(host)) return false;
  const origin = headers.get("origin");
  if (origin !== null) return originHost(origin) === host;
  return headers.get("sec-fetch-site") === "same-origin";
}

function originHost(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
