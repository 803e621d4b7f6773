import fc from "fast-check";
import { env } from "#lib/env.ts";

// `npm test` tries the same cases each time, so that it fails for what was changed and not for what was drawn. New cases
// are looked for by `npm run test:full`, which tells the seed of one it finds.
if (!env().fullTests) fc.configureGlobal({ seed: 20100422 });
