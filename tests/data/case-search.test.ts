import type pg from "pg";
import { expect, test } from "vitest";
import { asOwner, withDatabase } from "../support/database.ts";

withDatabase();

test("the search for cases is answered by its indexes, not by taking every text apart", async () => {
  const plan = await asOwner(async (connection) => {
    const found = await connection.query<{ body: string }>(`SELECT prosrc AS body FROM pg_proc WHERE proname = 'cases_found'`);
    await fill(connection);
    await connection.query(`SELECT set_config('attsats.workspace', id::text, false) FROM "Workspace"`);
    const given = { words: "'orrspel:*'", part: "'%2010-77%'", everything: "false", reached: "'{}'::uuid[]" };
    const body = Object.entries(given).reduce((text, [name, value]) => text.replaceAll(new RegExp(`\\b${name}\\b`, "g"), value), found.rows[0]!.body);
    const explained = await connection.query<{ "QUERY PLAN": string }>(`EXPLAIN ${body}`);
    return explained.rows.map((row) => row["QUERY PLAN"]).join("\n");
  });
  for (const index of ["Case_words", "Case_number_parts", "Record_counterpart_words"]) expect(plan).toContain(index);
  expect(plan).not.toContain("Seq Scan");
});

test("the search gives nothing where no workspace is set, and is the application's alone", async () => {
  await asOwner(async (connection) => {
    const found = await connection.query(`SELECT * FROM cases_found('a:*', '%', true, '{}')`);
    expect(found.rows).toEqual([]);
    const rights = await connection.query(`SELECT has_function_privilege('public', 'cases_found(text, text, boolean, uuid[])', 'EXECUTE') AS anyone,
      has_function_privilege('attsats_app', 'cases_found(text, text, boolean, uuid[])', 'EXECUTE') AS application`);
    expect(rights.rows).toEqual([{ anyone: false, application: true }]);
  });
});

/** So many cases that reading them all would be the slower way, each with a record. */
async function fill(connection: pg.ClientBase): Promise<void> {
  await connection.query(`
    INSERT INTO "Organisation" (id, kind, name) VALUES (gen_random_uuid(), 'association', 'Kommunförbundet Ådalen');
    INSERT INTO "Workspace" (id, slug, name, "organisationId", "legalForm", "registrationPattern")
      SELECT gen_random_uuid(), 'adalen', name, id, 'nonprofitAssociation', '{year}-{serial}' FROM "Organisation";
    INSERT INTO "Case" ("workspaceId", id, "registrationNumber", year, serial, title, summary, "openedOn")
      SELECT w.id, gen_random_uuid(), '2010-' || n, 2010, n, 'Ärende ' || md5(n::text), repeat('Kommunernas kostnader fördelas. ', 10), '2010-01-01'
      FROM "Workspace" w, generate_series(1, 3000) n;
    INSERT INTO "Record" ("workspaceId", id, "caseId", number, direction, date, counterpart, subject)
      SELECT "workspaceId", gen_random_uuid(), id, 1, 'incoming', '2010-01-02', 'Kommun ' || md5(id::text), 'Yttrande' FROM "Case"`);
  for (const table of ["Case", "Record"]) await connection.query(`VACUUM (ANALYZE) "${table}"`);
}
