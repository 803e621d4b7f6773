import type { NextAuthOptions, Profile } from "next-auth";
import credentials from "next-auth/providers/credentials";
import type { Provider } from "next-auth/providers/index";
import { env, secret } from "#lib/env.ts";
import { clientOrigin } from "./client-origin.ts";
import { personFromProvider, type ProviderClaims, signInWithPassword } from "./sign-in.ts";

declare module "next-auth/jwt" {
  interface JWT {
    personId?: string;
    /** When the person signed in, in milliseconds. */
    began?: number;
  }
}

const workingDay = 12 * 60 * 60;
const nobody = "";

/**
 * The sign-in as next-auth runs it. The token holds the person's id and when the session began, nothing else: name,
 * roles and whether the account is open are read from the database at each request.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: secret(),
    session: { strategy: "jwt", maxAge: workingDay },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [password(), ...openIdConnect()],
    callbacks: {
      signIn: ({ user }) => user.id !== nobody,
      jwt: ({ token, user }) => (user ? { sub: user.id, personId: user.id, began: Date.now() } : token),
      session: ({ session, token }) => ({ expires: session.expires, personId: token.personId, began: token.began }),
    },
  };
}

function password(): Provider {
  return credentials({
    id: "password",
    credentials: { email: {}, password: {} },
    async authorize(given, request) {
      if (!given?.email || !given.password) return null;
      const origin = clientOrigin(request.headers?.["x-forwarded-for"], env().trustedProxies);
      const result = await signInWithPassword(given.email, given.password, origin, new Date());
      // What is thrown here is what the sign-in form reads out of the answer.
      if (result.outcome === "tooMany") throw new Error(`tooMany:${result.minutes}`);
      return result.outcome === "signedIn" ? { id: result.personId } : null;
    },
  });
}

function openIdConnect(): Provider[] {
  const { oidc } = env();
  if (!oidc) return [];
  return [
    {
      id: "oidc",
      name: oidc.label,
      type: "oauth",
      wellKnown: `${oidc.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
      issuer: oidc.issuer,
      clientId: oidc.clientId,
      clientSecret: oidc.clientSecret,
      authorization: { params: { scope: "openid email profile" } },
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      profile: async (claims: Profile & ProviderClaims) => ({ id: (await personFromProvider(claims)) ?? nobody }),
    },
  ];
}
