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
/** What stands for one whom the identity provider knows and we don't: next-auth will not have an empty id. */
const nobody = "nobody";

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
      userinfo: {
        // A provider that keeps to the letter puts the e-mail address only where it is asked for separately; who the
        // person is always comes from the signed token.
        async request({ client, tokens }) {
          const set = tokens as Extract<Parameters<typeof client.userinfo>[0], object>;
          const signed = set.claims() as ProviderClaims;
          const told: Partial<ProviderClaims> = signed.email === undefined ? await client.userinfo(set) : signed;
          return { iss: signed.iss, sub: signed.sub, email: told.email, email_verified: told.email_verified } as Profile;
        },
      },
      profile: async (claims: Profile & ProviderClaims) => ({ id: (await personFromProvider(claims)) ?? nobody }),
    },
  ];
}
