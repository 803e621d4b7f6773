// The package comes without types; these are the parts of it that the tests use.
declare module "oidc-provider" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  type Grant = { addOIDCScope(scopes: string): void; save(): Promise<string> };
  type Context = {
    oidc: { session: { accountId: string }; provider: { Grant: new (of: { clientId: string; accountId: string }) => Grant } };
  };
  type Configuration = {
    clients: readonly object[];
    claims: Record<string, readonly string[]>;
    conformIdTokenClaims: boolean;
    acrValues: readonly string[];
    cookies: { keys: readonly string[] };
    ttl: Record<string, number>;
    features: { devInteractions: { enabled: boolean } };
    interactions: { url: (context: Context, interaction: { uid: string }) => string };
    findAccount: (context: Context, id: string) => { accountId: string; claims: () => object };
    loadExistingGrant: (context: Context) => Promise<Grant>;
  };

  export default class Provider {
    constructor(issuer: string, configuration: Configuration);
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object, options: object): Promise<void>;
  }
}
