import { decode, encode } from "next-auth/jwt";
import { type Client, errors, generators, type IdTokenClaims, Issuer } from "openid-client";
import { accountBySubject } from "#lib/data/account.ts";
import { freshSignIn, holdsUntil, type SignedInFor } from "#lib/data/fresh-sign-in.ts";
import { env, secret } from "#lib/env.ts";

/** What one signs in anew for, and the page to come back to. */
export type Errand = Omit<SignedInFor, "personId"> & { readonly workspace: string; readonly meetingId: string };

/** Why a fresh sign-in can't be signed with. */
export const signInProblems = ["cancelled", "otherPerson", "tooOld", "levelTooLow", "failed"] as const;
export type SignInProblem = (typeof signInProblems)[number];

/** How it ended: with what to sign with, or with the reason why not. The errand is null where it isn't known any more. */
export type ComeBack =
  | { readonly errand: Errand; readonly proof: string }
  | { readonly errand: Errand | null; readonly problem: SignInProblem };

type Kept = { errand: Errand; personId: string; state: string; nonce: string; verifier: string; began: number };

/** The cookies: what is kept while one is away (this long, in seconds), and what one comes back with. */
export const signInCookies = { away: "attsats-signing", back: "attsats-signed-in-anew" } as const;
export const longestAway = 10 * 60;
const purpose = "sign-in for a signature";
/** How much the provider's clock may be behind ours, in seconds. */
const clocksDiffer = 30;

/**
 * Sends a person to the identity provider to sign in anew, whether or not they are signed in there, at one of the levels that
 * are demanded (OpenID Connect Core 1.0, 3.1.2.1: prompt, max_age, acr_values). Gives the address there, and what their browser
 * keeps meanwhile, encrypted. Null where no provider is configured.
 */
export async function setOut(personId: string, errand: Errand): Promise<{ readonly address: string; readonly kept: string } | null> {
  const { oidc } = env();
  if (!oidc) return null;
  const kept: Kept = { errand, personId, state: generators.state(), nonce: generators.nonce(), verifier: generators.codeVerifier(), began: Date.now() };
  const address = (await client()).authorizationUrl({
    scope: "openid",
    state: kept.state,
    nonce: kept.nonce,
    code_challenge: generators.codeChallenge(kept.verifier),
    code_challenge_method: "S256",
    prompt: "login",
    max_age: 0,
    ...(oidc.signingLevels.length > 0 && { acr_values: oidc.signingLevels.join(" ") }),
  });
  return { address, kept: await encode({ token: kept, secret: secret(), salt: purpose, maxAge: longestAway }) };
}

/**
 * Takes in a person who comes back from the provider. `kept` is what their browser kept, `personId` who is signed in here.
 * The sign-in has to be the one that was asked for, by that same person, made after they set out, and at the level demanded.
 */
export async function comeBack(kept: string | undefined, returned: URL, personId: string | undefined): Promise<ComeBack> {
  const out = kept ? await read(kept) : null;
  if (!out) return { errand: null, problem: "failed" };
  const { errand } = out;
  try {
    const claims = await claimsFor(out, returned);
    const problem = personId === out.personId ? await problemWith(claims, out) : "otherPerson";
    return problem ? { errand, problem } : { errand, proof: freshSignIn({ ...errand, personId: out.personId }, new Date()) };
  } catch (error) {
    return { errand, problem: problemOf(error) };
  }
}

/** Until when the person can sign with what their browser has; null for nothing, or what was for something else, or is too old. */
export function signedInAnewUntil(proof: string | undefined, what: SignedInFor, now: Date): Date | null {
  const until = holdsUntil(proof ?? "", what);
  return until && now <= until ? until : null;
}

async function problemWith({ iss, sub, auth_time, acr }: IdTokenClaims, { personId, began }: Kept): Promise<SignInProblem | null> {
  const account = await accountBySubject(`${iss} ${sub}`);
  if (account?.personId !== personId || account.disabledAt) return "otherPerson";
  if (auth_time === undefined || auth_time < began / 1000 - clocksDiffer) return "tooOld";
  const levels = env().oidc!.signingLevels;
  return levels.length === 0 || levels.includes(acr ?? "") ? null : "levelTooLow";
}

async function claimsFor({ state, nonce, verifier }: Kept, returned: URL): Promise<IdTokenClaims> {
  const provider = await client();
  const tokens = await provider.callback(redirectUri(), provider.callbackParams(returned.href), { response_type: "code", state, nonce, code_verifier: verifier });
  return tokens.claims();
}

/** Errors that the provider answers with when the person turned back (OpenID Connect Core 1.0, 3.1.2.6; RFC 6749, 4.1.2.1). */
const turnedBack = ["access_denied", "login_required", "interaction_required"];

function problemOf(error: unknown): SignInProblem {
  if (!(error instanceof errors.OPError)) return "failed";
  if (error.error === "unmet_authentication_requirements") return "levelTooLow";
  return turnedBack.includes(error.error ?? "") ? "cancelled" : "failed";
}

async function client(): Promise<Client> {
  const { issuer, clientId, clientSecret } = env().oidc!;
  const provider = await Issuer.discover(issuer);
  return new provider.Client({ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri()], response_types: ["code"] });
}

const redirectUri = (): string => `${env().publicUrl}/api/signing/callback`;

async function read(kept: string): Promise<Kept | null> {
  try {
    return (await decode({ token: kept, secret: secret(), salt: purpose })) as Kept | null;
  } catch {
    // Not ours, or too old.
    return null;
  }
}
