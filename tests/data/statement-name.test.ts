import { expect, test } from "vitest";
import { client } from "#lib/data/client.ts";
import { statementNames } from "#lib/data/statement-name.ts";
import { withDatabase } from "../support/database.ts";

withDatabase();

const asked = (sql: string, values = 1) => ({ sql, args: Array.from({ length: values }, () => "x") });

test("the same text has the same name, and another text another", () => {
  const nameOf = statementNames();
  const name = nameOf(asked("SELECT $1"));
  expect(name).not.toBe("");
  expect(nameOf(asked("SELECT $1"))).toBe(name);
  expect(nameOf(asked("SELECT $1::text"))).not.toBe(name);
});

test("what holds a list has no name, since there is one for each length", () => {
  expect(statementNames()(asked("SELECT 1 WHERE 'x' IN (…)", 33))).toBe("");
});

test("there are so many names and no more: what comes after is planned each time", () => {
  const nameOf = statementNames(2);
  const [one, two] = [nameOf(asked("SELECT 1")), nameOf(asked("SELECT 2"))];
  expect(nameOf(asked("SELECT 3"))).toBe("");
  expect([nameOf(asked("SELECT 1")), nameOf(asked("SELECT 2"))]).toEqual([one, two]);
});

test("a connection keeps one statement of what it is asked again and again, in one transaction or several", async () => {
  const ask = () => client().$transaction(async (tx) => {
    for (const number of [1, 2, 3]) await tx.$queryRaw`SELECT ${number}::int AS asked_again`;
  });
  await ask();
  await ask();
  const kept = await client().$queryRaw<{ asked: number }[]>`SELECT (generic_plans + custom_plans)::int AS asked FROM pg_prepared_statements WHERE statement LIKE '%asked_again%' AND statement NOT LIKE '%pg_prepared%'`;
  expect(kept).toEqual([{ asked: 6 }]);
});
