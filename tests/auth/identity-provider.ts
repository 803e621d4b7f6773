import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

/** What the provider knows of a person, besides the number it gives them. */
export type Known = Readonly<{ email?: string; email_verified?: boolean }>;

/** An OpenID Connect provider on this machine. Whoever comes there signs in as `whoever`, without being asked. */
export type IdentityProvider = AsyncDisposable & { readonly issuer: string; readonly clientSecret: string; whoever: string; people: Record<string, Known>; how: How };

/** How whoever comes there signs in: at which level, when (in seconds since 1970; now unless said), or whether they turn back. */
export type How = Readonly<{ level?: string; at?: number; turnsBack?: boolean }>;

/**
 * Starts npm's `oidc-provider` for one client, which comes back to `redirectUri`. With `conforming` it puts the e-mail
 * address only in the answer to a separate question, as the standard says; otherwise in the signed token, as most do.
 */
export async function startIdentityProvider(redirectUri: string, { conforming }: { conforming: boolean }): Promise<IdentityProvider> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clientSecret = "the secret between the two of them";
  const standing: IdentityProvider = {
    issuer,
    clientSecret,
    whoever: "",
    people: {},
    how: {},
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
  const provider = new Provider(issuer, {
    clients: [{ client_id: "attsats", client_secret: clientSecret, redirect_uris: [redirectUri], grant_types: ["authorization_code"] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    conformIdTokenClaims: conforming,
    acrValues: ["low", "high"],
    cookies: { keys: ["for tests"] },
    ttl: { Interaction: 60, Grant: 60, Session: 60, AccessToken: 60, IdToken: 60 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, accountId) => ({ accountId, claims: () => ({ sub: accountId, ...standing.people[accountId] }) }),
    async loadExistingGrant(context) {
      const grant = new context.oidc.provider.Grant({ clientId: "attsats", accountId: context.oidc.session.accountId });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on("request", (request, response) => {
    if (!request.url?.startsWith("/interaction/")) return answer(request, response);
    const { level, at, turnsBack } = standing.how;
    const login = { accountId: standing.whoever, ...(level && { acr: level }), ...(at && { ts: at }) };
    return provider.interactionFinished(request, response, turnsBack ? { error: "access_denied" } : { login }, { mergeWithLastSubmission: false });
  });
  return standing;
}
