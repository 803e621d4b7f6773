import { env, SettingsRefused } from "#lib/env.ts";
import { CannotStart } from "#prisma/cannot-start.ts";
import { rotateSigningKey } from "#prisma/signing-key.ts";
import { openDatabase } from "./start/database.ts";

/**
 * `npm run rotate-key`: ends the key that approved minutes are sealed with and makes a new one. What the old one has sealed
 * holds, and its public half stays published. With the embedded database it is run while Attsats is stopped.
 */
try {
  await using database = await openDatabase(env());
  const { ended, made } = await rotateSigningKey(database.ownerUrl, database.secret);
  console.log(ended ? `Nyckeln ${ended} är avslutad. Från och med nu förseglas med ${made}.` : `Nyckeln ${made} är gjord.`);
} catch (error) {
  const isExpected = error instanceof CannotStart || error instanceof SettingsRefused;
  console.error(isExpected ? error.message : error);
  process.exitCode = 1;
}
