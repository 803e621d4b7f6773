import { env } from "#lib/env.ts";
import { type ComeBack, longestAway, signInCookies } from "./sign-in-anew.ts";

const path = "/api/signing";

/** Sends the browser to the identity provider, with what it is to keep until it is back. */
export function leave({ address, kept }: { readonly address: string; readonly kept: string }): Response {
  return redirectTo(address, [cookie(signInCookies.away, kept, path, longestAway)]);
}

/** Sends the browser on to the page where one signs, with what to sign with or why not; what it kept is used up. */
export function arrive(back: ComeBack): Response {
  const used = cookie(signInCookies.away, "", path, 0);
  const { errand } = back;
  if (!errand) return redirectTo(`${env().publicUrl}/`, [used]);
  const page = `/${errand.workspace}/meetings/${errand.meetingId}/sign`;
  const query = new URLSearchParams({ version: errand.versionId, ...("problem" in back && { signIn: back.problem }) });
  const proof = "proof" in back ? [cookie(signInCookies.back, back.proof, page, longestAway)] : [];
  return redirectTo(`${env().publicUrl}${page}?${query}#sign`, [used, ...proof]);
}

/** The cookie of that name as the request has it. */
export function cookieIn(request: Request, name: string): string | undefined {
  const found = (request.headers.get("cookie") ?? "").split("; ").find((each) => each.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}

function redirectTo(address: string, cookies: readonly string[]): Response {
  const headers = new Headers({ location: address, "cache-control": "no-store" });
  for (const each of cookies) headers.append("set-cookie", each);
  return new Response(null, { status: 303, headers });
}

function cookie(name: string, value: string, at: string, seconds: number): string {
  const secure = env().publicUrl.startsWith("https://") ? "; Secure" : "";
  // Lax, since one comes back from elsewhere.
  return `${name}=${value}; Path=${at}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}
