import pg from "pg";
import { databaseUrl } from "#lib/env.ts";

const channel = "attsats_public";
const reconnectAfter = 1_000;

/**
 * Tells of every change of what is public, by the organisation's address, for as long as the process runs: of acts on this
 * instance and on any other. When the connection has been away changes can have been missed, and `changed` is called with null.
 */
export function watchPublic(changed: (slug: string | null) => void): void {
  void listen(changed).catch(() => again(changed));
}

async function listen(changed: (slug: string | null) => void): Promise<void> {
  const connection = new pg.Client({ connectionString: databaseUrl(), keepAlive: true });
  const lost = () => {
    connection.removeAllListeners();
    connection.on("error", () => undefined);
    again(changed);
  };
  await connection.connect();
  connection.on("notification", ({ payload }) => changed(payload ?? null));
  connection.once("error", lost);
  connection.once("end", lost);
  await connection.query(`LISTEN ${channel}`);
  changed(null);
}

function again(changed: (slug: string | null) => void): void {
  setTimeout(() => watchPublic(changed), reconnectAfter).unref();
}
