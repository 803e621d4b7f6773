import pg from "pg";
import { CannotStart } from "./cannot-start.ts";

/**
 * Opens a connection to the database at `url`. Throws `CannotStart` with what stands in the way: not reachable, wrong
 * password, no such database. The sentence names role, host and database, never the password.
 */
export async function connect(url: string): Promise<pg.Client> {
  const connection = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, application_name: "attsats" });
  try {
    await connection.connect();
    return connection;
  } catch (cause) {
    throw new CannotStart(sentenceFor(cause as NodeJS.ErrnoException, connection), { cause });
  }
}

function sentenceFor(error: NodeJS.ErrnoException, { user, host, port, database }: pg.Client): string {
  const where = `${host}:${port}`;
  switch (error.code) {
    case "28P01":
    case "28000":
      return `Databasen på ${where} släpper inte in rollen ${user}: kontrollera namn och lösenord i DATABASE_URL och DATABASE_ADMIN_URL.`;
    case "3D000":
      return `Databasen ${database} finns inte på ${where}: skapa den, eller ändra DATABASE_URL och DATABASE_ADMIN_URL.`;
    case "57P03":
      return `Databasen på ${where} håller på att starta eller stoppas: försök igen om en stund.`;
    default:
      return `Databasen på ${where} går inte att nå (${error.code ?? error.message}): kontrollera att den är igång och att DATABASE_URL och DATABASE_ADMIN_URL stämmer.`;
  }
}
