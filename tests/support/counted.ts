import { env } from "#lib/env.ts";

/** How many of a large count to run: all in `npm run test:full`, a tenth in `npm test`. */
export function counted(all: number): number {
  return env().fullTests ? all : Math.ceil(all / 10);
}
