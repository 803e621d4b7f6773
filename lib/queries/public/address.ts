import { publicAddress as whole } from "#lib/data/public-address.ts";

/** The whole address of a public page, for feeds and search engines. `path` begins with "/". */
export function publicAddress(path: string): string {
  return whole(path);
}
