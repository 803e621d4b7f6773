import { databaseState, type DatabaseState } from "#lib/data/health.ts";

/** Whether the application can do its work, for whoever keeps watch over it. */
export type Health = Readonly<{ status: "ok"; database: DatabaseState } | { status: "unavailable"; database: null }>;

/** How long the database may take before it counts as gone, in milliseconds. */
const PATIENCE = 4000;

/** Asks the database; never throws, since a database that is gone is an answer too. Open to anyone: it tells no one's data. */
export async function health(): Promise<Health> {
  let impatience: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    impatience = setTimeout(() => reject(new Error(`the database took more than ${PATIENCE} ms`)), PATIENCE);
  });
  try {
    return { status: "ok", database: await Promise.race([databaseState(), late]) };
  } catch {
    return { status: "unavailable", database: null };
  } finally {
    clearTimeout(impatience);
  }
}
