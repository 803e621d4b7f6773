import { expect, test } from "vitest";
import { copiedRows } from "#lib/data/copied-rows.ts";
import { asOwner, withDatabase } from "#tests/support/database.ts";

withDatabase();

const copied = <T>(select: string, read: Parameters<typeof copiedRows>[2] extends (row: infer Row) => void ? (row: Row) => T : never) =>
  asOwner(async (connection) => {
    const rows: T[] = [];
    await copiedRows(connection, select, (row) => void rows.push(read(row)));
    return rows;
  });

test("every row is read, in order, with its texts, its bytes and its nulls", async () => {
  const select = `SELECT n::bigint, CASE n % 2 WHEN 0 THEN 'jämn' END, '' FROM generate_series(-3, 20000) n ORDER BY n DESC`;
  const rows = await copied(select, (row) => [row.integer(0), row.latin1(1) === null ? null : row.bytes(1).toString("utf8"), row.latin1(2)]);

  expect(rows).toHaveLength(20_004);
  expect(rows.slice(0, 2)).toEqual([[20_000, "jämn", ""], [19_999, null, ""]]);
  expect(rows.at(-1)).toEqual([-3, null, ""]);
});

test("a large number and a moment are as the database has them", async () => {
  expect(await copied(`SELECT 9007199254740991, timestamptz '2010-05-03 09:12:00.5Z'`, (row) => [row.integer(0), row.integer(1) / 1000 + Date.UTC(2000)])).toEqual([
    [Number.MAX_SAFE_INTEGER, Date.UTC(2010, 4, 3, 9, 12, 0, 500)],
  ]);
});

test("of nothing there are no rows", async () => {
  expect(await copied("SELECT 1 WHERE false", (row) => row.integer(0))).toEqual([]);
});

test("what fails on either side is told, and the connection goes on", async () => {
  await asOwner(async (connection) => {
    await expect(copiedRows(connection, "SELECT 1 / (n - 100) FROM generate_series(1, 200) n", () => {})).rejects.toThrow("division by zero");
    await expect(copiedRows(connection, "SELECT 1 FROM generate_series(1, 200) n", () => { throw new Error("unreadable"); })).rejects.toThrow("unreadable");
    expect((await connection.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
  });
});
