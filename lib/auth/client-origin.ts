/**
 * The network address a request came from, out of `X-Forwarded-For`. Each proxy adds at the end the address it was
 * called from, so only the last ones can be believed: with one proxy before us the last, with two the last but one.
 * Whatever stands before was written by the caller.
 */
export function clientOrigin(forwardedFor: unknown, trustedProxies: number): string {
  const addresses = typeof forwardedFor === "string" ? forwardedFor.split(",").map((address) => address.trim()) : [];
  return addresses.at(-Math.max(1, trustedProxies)) || "unknown";
}
