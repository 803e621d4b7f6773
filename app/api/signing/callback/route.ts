import { currentPerson } from "#lib/auth/session.ts";
import { comeBack, signInCookies } from "#lib/auth/sign-in-anew.ts";
import { arrive, cookieIn } from "#lib/auth/signing-answer.ts";

export const dynamic = "force-dynamic";

/** Where the identity provider sends one back who has signed in anew to sign. */
export async function GET(request: Request): Promise<Response> {
  const person = await currentPerson();
  return arrive(await comeBack(cookieIn(request, signInCookies.away), new URL(request.url), person?.personId));
}
