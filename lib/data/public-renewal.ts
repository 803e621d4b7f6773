import { timingSafeEqual } from "node:crypto";
import { env } from "#lib/env.ts";
import { keyedDigest } from "./keyed-digest.ts";
import { watchPublic } from "./public-hub.ts";

/** Longer than a page takes to be made: what was begun before a change and kept after it is let go too. */
const onceMoreAfter = 5_000;
const tryAgainAfter = 1_000;

/**
 * Lets go of what this instance has kept of an organisation's public pages whenever something of them changes, anywhere; and
 * of all of them when it starts and when changes can have been missed. Only an answer to a request can let go of pages, so
 * the instance asks itself (`isOwnRequest`).
 */
export function renewPublicPages(): void {
  watchPublic((slug) => {
    void renew(slug);
    setTimeout(() => void renew(slug), onceMoreAfter).unref();
  });
}

/** Tells whether a request to let go of pages comes from an instance of this installation. */
export function isOwnRequest(key: string | null): boolean {
  const own = Buffer.from(renewalKey());
  const given = Buffer.from(key ?? "");
  return given.length === own.length && timingSafeEqual(given, own);
}

async function renew(slug: string | null): Promise<void> {
  const { host, port } = env();
  const name = host === "0.0.0.0" ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
  const request = { method: "POST", headers: { "x-attsats-key": renewalKey() }, body: JSON.stringify({ slug }) };
  const answer = await fetch(`http://${name}:${port}/api/public-changed`, request).catch(() => null);
  // The server isn't listening yet, or is busy: nothing is to be shown that has changed.
  if (!answer?.ok) setTimeout(() => void renew(slug), tryAgainAfter).unref();
}

/** What a request to let go of pages carries; only this installation can make it. */
export function renewalKey(): string {
  return keyedDigest("public pages", "renew");
}
