import type { Environment } from "#lib/env.ts";
import { CannotStart } from "#prisma/cannot-start.ts";
import { startDatabaseServer } from "#prisma/server.ts";
import { lockFolder } from "#prisma/server/folder-lock.ts";
import { secretsOf } from "#prisma/server/secrets.ts";

/** A database to run with. Disposing of it stops the embedded one and leaves any other alone. */
export type Database = AsyncDisposable & Readonly<{ ownerUrl: string; applicationUrl: string; secret: string }>;

/**
 * Opens the database that the settings name, or the embedded one where they name none. With it comes the secret that
 * signs sessions: the embedded set-up makes its own, kept in the data folder, while production has to be given one.
 */
export async function openDatabase(settings: Environment): Promise<Database> {
  const { databaseUrl, databaseAdminUrl, secret, production } = settings;
  if (!databaseUrl !== !databaseAdminUrl) {
    throw new CannotStart("DATABASE_URL och DATABASE_ADMIN_URL hör ihop: sätt båda, eller ingen så används den inbyggda databasen.");
  }
  if (!secret && (production || databaseUrl)) {
    throw new CannotStart("NEXTAUTH_SECRET saknas: skapa en hemlighet med openssl rand -base64 32 och sätt den i miljön.");
  }
  if (!databaseUrl || !databaseAdminUrl || !secret) return openEmbedded(settings);
  return { ownerUrl: databaseAdminUrl, applicationUrl: databaseUrl, secret, [Symbol.asyncDispose]: async () => {} };
}

async function openEmbedded({ dataFolder, secret }: Environment): Promise<Database> {
  const letGo = lockFolder(dataFolder);
  try {
    const server = await startDatabaseServer({ folder: dataFolder });
    return {
      ownerUrl: server.ownerUrl(),
      applicationUrl: server.applicationUrl(),
      secret: secret ?? secretsOf(dataFolder).session,
      async [Symbol.asyncDispose]() {
        await server.stop();
        letGo();
      },
    };
  } catch (error) {
    letGo();
    throw error;
  }
}
