import type pg from "pg";
import { APPLICATION_ROLE } from "#prisma/application-role.ts";

/** What PostgreSQL's own catalogue says of the tables in `public` and of the application's role. */
export async function tenantCatalogue(connection: pg.ClientBase) {
  const rows = async <Row extends pg.QueryResultRow>(query: string, parameters: unknown[] = []) => (await connection.query<Row>(query, parameters)).rows;
  return {
    tables: await rows<{ name: string; isTenant: boolean; enabled: boolean; forced: boolean }>(`
      SELECT c.relname AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
             EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'workspaceId') AS "isTenant"
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY c.relname COLLATE "C"`),

    policies: await rows<{ table: string; name: string; roles: string[]; permissive: string; command: string; using: string; check: string }>(`
      SELECT tablename AS table, policyname AS name, roles::text[] AS roles, permissive, cmd AS command, qual AS using, with_check AS check
      FROM pg_policies WHERE schemaname = 'public' ORDER BY tablename, policyname`),

    /** Primary keys and unique constraints and indexes of tenant tables. */
    keys: await rows<{ table: string; columns: string[] }>(`
      SELECT i.indrelid::regclass::text AS table,
             ARRAY(SELECT a.attname::text FROM unnest(i.indkey::int2[]) WITH ORDINALITY k (number, place)
                   JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number ORDER BY k.place) AS columns
      FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid AND c.relnamespace = 'public'::regnamespace
      WHERE i.indisunique AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'workspaceId')`),

    /** Foreign keys from one tenant table to another. */
    references: await rows<{ name: string; from: string[]; to: string[] }>(`
      SELECT f.conname AS name,
             ARRAY(SELECT a.attname::text FROM unnest(f.conkey) WITH ORDINALITY k (number, place)
                   JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = k.number ORDER BY k.place) AS "from",
             ARRAY(SELECT a.attname::text FROM unnest(f.confkey) WITH ORDINALITY k (number, place)
                   JOIN pg_attribute a ON a.attrelid = f.confrelid AND a.attnum = k.number ORDER BY k.place) AS "to"
      FROM pg_constraint f
      WHERE f.contype = 'f' AND f.connamespace = 'public'::regnamespace
        AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = f.conrelid AND a.attname = 'workspaceId')
        AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = f.confrelid AND a.attname = 'workspaceId')`),

    role: (
      await rows(
        `SELECT rolsuper AS superuser, rolbypassrls AS bypasses, rolcreatedb AS "createsDatabases", rolcreaterole AS "createsRoles",
                (SELECT count(*)::int FROM pg_class c WHERE c.relowner = r.oid)
                + (SELECT count(*)::int FROM pg_proc p WHERE p.proowner = r.oid)
                + (SELECT count(*)::int FROM pg_namespace n WHERE n.nspowner = r.oid) AS owns,
                (SELECT count(*)::int FROM pg_auth_members m WHERE m.member = r.oid) AS "memberOf"
         FROM pg_roles r WHERE rolname = $1`,
        [APPLICATION_ROLE],
      )
    )[0],

    grants: await rows<{ table: string; privilege: string }>(
      `SELECT table_name AS table, privilege_type AS privilege FROM information_schema.role_table_grants
       WHERE grantee = $1 AND table_schema = 'public' ORDER BY table_name COLLATE "C"`,
      [APPLICATION_ROLE],
    ),
    publicGrants: await rows<{ table: string }>(
      `SELECT table_name AS table FROM information_schema.role_table_grants WHERE grantee = 'PUBLIC' AND table_schema = 'public'`,
    ),

    definerFunctions: await rows<{ name: string; settings: string[]; forEveryone: boolean }>(`
      SELECT p.proname AS name, p.proconfig AS settings, has_function_privilege('public', p.oid, 'EXECUTE') AS "forEveryone"
      FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef ORDER BY p.proname COLLATE "C"`),

    triggers: await rows<{ table: string; name: string }>(`
      SELECT c.relname AS table, t.tgname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE NOT t.tgisinternal AND t.tgenabled = 'O' AND c.relnamespace = 'public'::regnamespace ORDER BY c.relname COLLATE "C", t.tgname`),
  };
}
