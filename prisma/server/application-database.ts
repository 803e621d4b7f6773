import pg from "pg";

/** The role that owns the tables. No superuser, so that what works here also works where there is none to be had. */
export const OWNER = "attsats_owner";

/** Makes the owner's role and its database where they are missing. */
export async function ensureApplicationDatabase(superuserUrl: string, database: string, ownerPassword: string): Promise<void> {
  const connection = new pg.Client({ connectionString: superuserUrl });
  await connection.connect();
  try {
    if (await exists("SELECT FROM pg_database WHERE datname = $1", database)) return;
    if (!(await exists("SELECT FROM pg_roles WHERE rolname = $1", OWNER))) {
      await connection.query(`CREATE ROLE ${OWNER} LOGIN CREATEROLE PASSWORD ${connection.escapeLiteral(ownerPassword)}`);
    }
    await connection.query(`CREATE DATABASE ${connection.escapeIdentifier(database)} OWNER ${OWNER}`);
  } finally {
    await connection.end();
  }

  async function exists(query: string, name: string): Promise<boolean> {
    return (await connection.query(query, [name])).rowCount !== 0;
  }
}
