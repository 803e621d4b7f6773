import { isOwnRequest as isOwn, renewPublicPages as renew } from "#lib/data/public-renewal.ts";

/** Lets go of kept public pages when what they show changes, for as long as the process runs. */
export function renewPublicPages(): void {
  renew();
}

/** Tells whether a request to let go of pages comes from this installation. */
export function isOwnRequest(key: string | null): boolean {
  return isOwn(key);
}
