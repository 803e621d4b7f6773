import type { NextAuthOptions, Profile } from "next-auth";
import type { Provider } from "next-auth/providers/index";
import credentials from "next-auth/providers/credentials";
import { env, secret } from "#lib/env.ts";
import { personFromProvider, signInWithPassword } from "./sign-in.ts";

declare module "next-auth/jwt" {
  interface JWT {
    personId?: string;
  }
}

type OidcClaims = Profile & { sub: string; email_verified?: boolean };

const workingDay = 12 * 60 * 60;

/**
 * The sign-in as next-auth runs it. The token holds the person's id and nothing else: name, roles and whether the
 * account is open are read from the database at each request.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: secret(),
    session: { strategy: "jwt", maxAge: workingDay },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [password(), ...openIdConnect()],
    callbacks: {
      async signIn({ account, user, profile }) {
        if (account?.provider !== "oidc") return true;
        const personId = await personFromProvider(profile as OidcClaims);
        if (personId) user.id = personId;
        return personId !== null;
      },
      jwt({ token, user }) {
        return user ? { sub: user.id, personId: user.id } : token;
      },
      session({ session, token }) {
        return { expires: session.expires, personId: token.personId };
      },
    },
  };
}

function password(): Provider {
  return credentials({
    id: "password",
    credentials: { email: {}, password: {} },
    async authorize(given, request) {
      if (!given?.email || !given.password) return null;
      const origin = String(request.headers?.["x-forwarded-for"] ?? "unknown").split(",")[0]!.trim();
      const result = await signInWithPassword(given.email, given.password, origin, new Date());
      if (result.outcome === "tooMany") throw new Error("tooMany");
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
      profile: (claims: OidcClaims) => ({ id: claims.sub }),
    },
  ];
}
