import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, type SqlDriverAdapter, type SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";

/** PostgreSQL's one-byte type "char", in which its catalogue keeps kinds and flags. */
const ONE_BYTE = 18;
const BLANK_PADDED = pg.types.builtins.BPCHAR;

/**
 * Prisma's adapter for PostgreSQL as the schema engine needs it. Prisma's own splits a script at every semicolon, which
 * breaks functions, and refuses the catalogue's "char"; this one sends a script whole, so that it succeeds or fails
 * as one transaction, and tells such a column as a character.
 */
export function scriptAdapter(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const characterColumns = tellCharacterColumns(pool);
  const adapters = new PrismaPg(pool);

  async function connect(): Promise<SqlDriverAdapter> {
    const adapter = await adapters.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const column of characterColumns.get(result.rows) ?? []) result.columnTypes[column] = ColumnTypeEnum.Character;
      return result;
    };
    adapter.executeScript = async (script) => {
      await adapter.executeRaw({ sql: script, args: [], argTypes: [] });
    };
    return adapter;
  }

  return {
    provider: adapters.provider,
    adapterName: adapters.adapterName,
    connect,
    connectToShadowDb: () => Promise.reject(new Error("the migrator uses no shadow database")),
  };
}

/** Passes a "char" on as a type that the adapter knows, and remembers for each result which columns those were. */
function tellCharacterColumns(pool: pg.Pool): WeakMap<object, number[]> {
  const columns = new WeakMap<object, number[]>();
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryArrayResult>;
  pool.query = (async (...args: unknown[]) => {
    const result = await query(...args);
    // A script of several statements gives a list of results, and no one reads those.
    for (const [index, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== ONE_BYTE) continue;
      field.dataTypeID = BLANK_PADDED;
      columns.set(result.rows, [...(columns.get(result.rows) ?? []), index]);
    }
    return result;
  }) as typeof pool.query;
  return columns;
}
