import { env, type Environment, setEnvironment, SettingsRefused } from "#lib/env.ts";
import { openApplicationRole } from "#prisma/application-role.ts";
import { CannotStart } from "#prisma/cannot-start.ts";
import { applyMigrations } from "#prisma/migrator.ts";
import { ensureSigningKey } from "#prisma/signing-key.ts";
import { buildIfNeeded } from "./build.ts";
import { generateClient } from "./generate.ts";
import { RunFailed } from "./run-to-end.ts";
import { checkSealCertificates } from "./start/check-seal-certificates.ts";
import { openDatabase } from "./start/database.ts";
import { refuseTakenPort } from "./start/refuse-taken-port.ts";
import { loadStartingData, type StartingPoint } from "./start/starting-data.ts";
import { stopped, stopSignal, untilStopped } from "./start/stopping.ts";
import { startWebServer, untilHealthy } from "./start/web-server.ts";

/** Starts everything, in order, and serves until the signal; then stops everything, in the opposite order. */
async function serve(dev: boolean, signal: AbortSignal): Promise<void> {
  const settings = env();
  await refuseTakenPort(settings.host, settings.port);

  await using database = await openDatabase(settings);
  signal.throwIfAborted();
  const applied = await applyMigrations(database.ownerUrl);
  if (applied.length > 0) console.log(`Databasen är uppdaterad med ${applied.length} ${applied.length === 1 ? "migrering" : "migreringar"}.`);
  await openApplicationRole(database.ownerUrl, database.applicationUrl);
  await generateClient(signal);
  // Fetched now: it leads to the client, which a fresh checkout has only from here on.
  const { ensureQueue } = await import("#prisma/queue.ts");
  await ensureQueue(database.ownerUrl);
  await ensureSigningKey(database.ownerUrl, database.secret);
  const environment = {
    DATABASE_URL: database.applicationUrl,
    NEXTAUTH_SECRET: database.secret,
    NEXTAUTH_URL: settings.publicUrl,
    ATTSATS_DEMO: settings.demo ? "on" : "off",
  };
  setEnvironment(environment);

  const startingPoint = loadStartingData(signal);
  startingPoint.catch(() => {}); // told where it is awaited
  // The first time nobody may come in before the data is there; later this only finds out who can sign in.
  if (applied.length > 0) await startingPoint;
  for (const sentence of await checkSealCertificates(settings.sealCertificates, database.ownerUrl, new Date())) console.log(sentence);
  if (!dev) await build(signal);

  await using server = startWebServer({ dev, settings, environment });
  await untilHealthy(server, settings, signal);
  announce(settings, await startingPoint);
  await untilStopped(server.exited, signal);
  console.log("Stoppar …");
}

async function build(signal: AbortSignal): Promise<void> {
  const patience = setTimeout(() => console.log("Programmet byggs; det tar omkring en minut och görs bara när något har ändrats …"), 1000);
  try {
    await buildIfNeeded(signal);
  } finally {
    clearTimeout(patience);
  }
}

function announce({ publicUrl }: Environment, { hints, setupCode }: StartingPoint): void {
  console.log(`\nAttsats är igång: ${publicUrl}`);
  if (hints.length > 0) console.log("\nLogga in som någon av dessa påhittade personer:");
  for (const { name, what, email, password } of hints) console.log(`  ${name}, ${what}\n    ${email}   lösenord: ${password}`);
  if (setupCode) console.log(`\nHär finns ingen organisation än. Öppna ${publicUrl}/setup?code=${setupCode} och lägg upp den första.`);
  console.log("\nStoppa med Ctrl+C.");
}

try {
  await serve(process.argv.includes("--dev"), stopSignal(env().underNpm));
} catch (error) {
  if (error !== stopped) {
    const told = error instanceof CannotStart || error instanceof SettingsRefused || error instanceof RunFailed;
    console.error(told ? error.message : error);
    process.exitCode = 1;
  }
}
