import { env } from "#lib/env.ts";

/** What the sign-in page says of the organisation's own identity provider; null where none is configured. */
export function identityProvider(): { label: string } | null {
  const { oidc } = env();
  return oidc ? { label: oidc.label } : null;
}
