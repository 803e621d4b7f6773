import { closeClient } from "#lib/data/client.ts";
import { Refused } from "#lib/domain/refused.ts";
import { env, setEnvironment, SettingsRefused } from "#lib/env.ts";
import { issueLinkByOperator } from "#lib/usecases/account/issue-link-by-operator.ts";
import { CannotStart } from "#prisma/cannot-start.ts";
import { openDatabase } from "./start/database.ts";

/**
 * `npm run password-link -- ADDRESS`: a link to a new password, for whoever runs the installation. With the embedded
 * database it is run while Attsats is stopped, since only one may have the data folder open.
 */
async function tellLink(email: string | undefined): Promise<void> {
  if (!email) throw new CannotStart("Ange e-postadressen: npm run password-link -- namn@exempel.se");
  const settings = env();
  await using database = await openDatabase(settings);
  setEnvironment({ DATABASE_URL: database.applicationUrl, DATABASE_ADMIN_URL: database.ownerUrl, NEXTAUTH_SECRET: database.secret });
  try {
    const { token, name, expiresAt } = await issueLinkByOperator(email, new Date());
    console.log(`Länk för ${name}, gäller en gång och till ${expiresAt.toLocaleString("sv-SE")}:\n${settings.publicUrl}/password/${token}`);
  } finally {
    await closeClient();
  }
}

const reasons: Readonly<Record<string, string>> = {
  "members.unknownPerson": "Ingen person har den e-postadressen.",
  "members.accountDisabled": "Kontot är avstängt: en administratör behöver öppna det först.",
};

try {
  await tellLink(process.argv[2]);
} catch (error) {
  const isExpected = error instanceof CannotStart || error instanceof SettingsRefused;
  console.error(error instanceof Refused ? (reasons[error.code] ?? error.code) : isExpected ? error.message : error);
  process.exitCode = 1;
}
