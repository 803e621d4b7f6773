import { Prisma } from "./generated/client.ts";

/**
 * The rows of a query, in their order, as one value of another query's row: what belongs to a row comes along with it, where
 * an `include` asks once more for each relation. It comes as JSON, so a day is "2010-04-22" in it and a moment a string too.
 */
export function listOf(rows: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`coalesce((SELECT json_agg(listed) FROM (${rows}) listed), '[]')`;
}
