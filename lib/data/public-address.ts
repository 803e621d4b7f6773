import { env } from "#lib/env.ts";

/** The whole address of a page here, for what is read elsewhere: calendars, letters. `path` begins with "/". */
export function publicAddress(path: string): string {
  return `${env().publicUrl}${path}`;
}
