-- Who may touch what: the application's role, row-level security per workspace, the audit chain, finished files.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'attsats_app') THEN
    CREATE ROLE attsats_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
END $$;

GRANT USAGE ON SCHEMA public TO attsats_app;

-- Puts a tenant table behind its workspace. The owner keeps a policy of its own, so that migrations and the
-- lookup functions below also work where the owner is no superuser.
CREATE PROCEDURE protect_tenant_table(tenant_table regclass, privileges text)
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tenant_table);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tenant_table);
  EXECUTE format(
    'CREATE POLICY workspace ON %s TO attsats_app '
    'USING ("workspaceId" = nullif(current_setting(''attsats.workspace'', true), '''')::uuid) '
    'WITH CHECK ("workspaceId" = nullif(current_setting(''attsats.workspace'', true), '''')::uuid)',
    tenant_table);
  EXECUTE format('CREATE POLICY owner ON %s TO %I USING (true) WITH CHECK (true)', tenant_table, current_user);
  EXECUTE format('GRANT %s ON %s TO attsats_app', privileges, tenant_table);
END $$;

-- What is kept for good can be added and changed, never deleted.
CALL protect_tenant_table('"WorkspaceRole"', 'SELECT, INSERT, UPDATE');
CALL protect_tenant_table('"Membership"', 'SELECT, INSERT, UPDATE');
CALL protect_tenant_table('"Body"', 'SELECT, INSERT, UPDATE');
CALL protect_tenant_table('"Mandate"', 'SELECT, INSERT, UPDATE');
CALL protect_tenant_table('"NumberSeries"', 'SELECT, INSERT, UPDATE');
CALL protect_tenant_table('"Case"', 'SELECT, INSERT, UPDATE');
CALL protect_tenant_table('"Record"', 'SELECT, INSERT, UPDATE');
CALL protect_tenant_table('"Document"', 'SELECT, INSERT, UPDATE');
CALL protect_tenant_table('"Proposal"', 'SELECT, INSERT, UPDATE');
CALL protect_tenant_table('"ProposalVersion"', 'SELECT, INSERT, UPDATE');
CALL protect_tenant_table('"Meeting"', 'SELECT, INSERT, UPDATE');

-- What went out, and what was done, is only ever added.
CALL protect_tenant_table('"IssuedAgenda"', 'SELECT, INSERT');
CALL protect_tenant_table('"AuditEvent"', 'SELECT, INSERT');
CALL protect_tenant_table('"AuditHead"', 'SELECT');

-- Working material: may be removed while it is being worked on.
CALL protect_tenant_table('"StandardPhrase"', 'SELECT, INSERT, UPDATE, DELETE');
CALL protect_tenant_table('"Blob"', 'SELECT, INSERT, UPDATE, DELETE');
CALL protect_tenant_table('"BlobPiece"', 'SELECT, INSERT, DELETE');
CALL protect_tenant_table('"ClauseTree"', 'SELECT, INSERT, UPDATE, DELETE');
CALL protect_tenant_table('"Clause"', 'SELECT, INSERT, UPDATE, DELETE');
CALL protect_tenant_table('"ClauseAddressee"', 'SELECT, INSERT, UPDATE, DELETE');
CALL protect_tenant_table('"AgendaItem"', 'SELECT, INSERT, UPDATE, DELETE');
CALL protect_tenant_table('"AgendaItemProposal"', 'SELECT, INSERT, UPDATE, DELETE');
CALL protect_tenant_table('"AgendaItemDocument"', 'SELECT, INSERT, UPDATE, DELETE');
CALL protect_tenant_table('"ListedMatter"', 'SELECT, INSERT, UPDATE, DELETE');
CALL protect_tenant_table('"Adjournment"', 'SELECT, INSERT, UPDATE, DELETE');
CALL protect_tenant_table('"Participant"', 'SELECT, INSERT, UPDATE, DELETE');
CALL protect_tenant_table('"Recusal"', 'SELECT, INSERT, UPDATE, DELETE');
CALL protect_tenant_table('"Adjuster"', 'SELECT, INSERT, UPDATE, DELETE');
CALL protect_tenant_table('"Paragraph"', 'SELECT, INSERT, UPDATE, DELETE');
CALL protect_tenant_table('"Decision"', 'SELECT, INSERT, UPDATE, DELETE');
CALL protect_tenant_table('"Elected"', 'SELECT, INSERT, UPDATE, DELETE');
CALL protect_tenant_table('"Nomination"', 'SELECT, INSERT, UPDATE, DELETE');
CALL protect_tenant_table('"IdempotencyKey"', 'SELECT, INSERT, DELETE');

-- A workspace can be found by anyone of the application, but changed only from within.
ALTER TABLE "Workspace" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Workspace" FORCE ROW LEVEL SECURITY;
CREATE POLICY found ON "Workspace" FOR SELECT TO attsats_app USING (true);
CREATE POLICY made ON "Workspace" FOR INSERT TO attsats_app
  WITH CHECK (id = nullif(current_setting('attsats.workspace', true), '')::uuid);
CREATE POLICY changed ON "Workspace" FOR UPDATE TO attsats_app
  USING (id = nullif(current_setting('attsats.workspace', true), '')::uuid)
  WITH CHECK (id = nullif(current_setting('attsats.workspace', true), '')::uuid);
DO $$ BEGIN
  EXECUTE format('CREATE POLICY owner ON "Workspace" TO %I USING (true) WITH CHECK (true)', current_user);
END $$;
GRANT SELECT, INSERT, UPDATE ON "Workspace" TO attsats_app;

-- Shared reference data and the sign-in's own tables.
GRANT SELECT, INSERT, UPDATE ON "Organisation", "PopulationFigure", "Person", "Account", "PasswordLink" TO attsats_app;
GRANT SELECT, INSERT, DELETE ON "SignInAttempt" TO attsats_app;

-- The workspaces a person may enter: by a role, or by a mandate that is current in Stockholm today.
CREATE FUNCTION workspaces_of_person(person uuid)
RETURNS TABLE ("workspaceId" uuid, slug text, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT w.id, w.slug, w.name FROM "Workspace" w
  WHERE EXISTS (SELECT FROM "WorkspaceRole" r WHERE r."workspaceId" = w.id AND r."personId" = person AND r."revokedAt" IS NULL)
     OR EXISTS (SELECT FROM "Mandate" m WHERE m."workspaceId" = w.id AND m."personId" = person
                AND m."from" <= (now() AT TIME ZONE 'Europe/Stockholm')::date
                AND (m."to" IS NULL OR m."to" >= (now() AT TIME ZONE 'Europe/Stockholm')::date))
  ORDER BY w.name
$$;
REVOKE ALL ON FUNCTION workspaces_of_person(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION workspaces_of_person(uuid) TO attsats_app;

-- The audit chain. The application gives the workspace and the canonical content; number, hash and the columns
-- for searching are derived here, under the lock on the workspace's head, so that no two rows share a predecessor.
CREATE FUNCTION chain_audit_event() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  head "AuditHead";
  told jsonb := NEW.content::jsonb;
BEGIN
  INSERT INTO "AuditHead" AS h VALUES (NEW."workspaceId", 1, '')
    ON CONFLICT ("workspaceId") DO UPDATE SET seq = h.seq + 1 RETURNING * INTO head;
  NEW.seq := head.seq;
  NEW."previousHash" := head.hash;
  NEW.hash := encode(sha256(convert_to(
    NEW."workspaceId" || E'\n' || NEW.seq || E'\n' || NEW."previousHash" || E'\n' || NEW.content, 'UTF8')), 'hex');
  NEW.at := (told ->> 'at')::timestamptz;
  NEW."actorId" := (told ->> 'actorId')::uuid;
  NEW."actorName" := told ->> 'actorName';
  NEW.act := told ->> 'act';
  NEW."subjectType" := told ->> 'subjectType';
  NEW."subjectId" := (told ->> 'subjectId')::uuid;
  NEW."caseId" := (told ->> 'caseId')::uuid;
  NEW."meetingId" := (told ->> 'meetingId')::uuid;
  NEW.facts := coalesce(told -> 'facts', '{}'::jsonb);
  UPDATE "AuditHead" SET hash = NEW.hash WHERE "workspaceId" = NEW."workspaceId";
  RETURN NEW;
END $$;
CREATE TRIGGER chain BEFORE INSERT ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION chain_audit_event();

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: its rows are only ever added', TG_OP, TG_TABLE_NAME USING ERRCODE = 'raise_exception';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEvent" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "IssuedAgenda" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A file that is complete is never changed and never removed; an upload that was broken off may be.
CREATE FUNCTION refuse_change_of_complete_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the file % is complete and can not be changed', OLD.id USING ERRCODE = 'raise_exception';
END $$;
CREATE TRIGGER complete_is_final BEFORE UPDATE OR DELETE ON "Blob" FOR EACH ROW
  WHEN (OLD."completedAt" IS NOT NULL) EXECUTE FUNCTION refuse_change_of_complete_file();

CREATE FUNCTION refuse_piece_of_complete_file() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  piece "BlobPiece" := CASE WHEN TG_OP = 'INSERT' THEN NEW ELSE OLD END;
BEGIN
  IF EXISTS (SELECT FROM "Blob" b WHERE b."workspaceId" = piece."workspaceId" AND b.id = piece."blobId" AND b."completedAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'the file % is complete and can not be changed', piece."blobId" USING ERRCODE = 'raise_exception';
  END IF;
  RETURN piece;
END $$;
CREATE TRIGGER complete_is_final BEFORE INSERT OR DELETE ON "BlobPiece" FOR EACH ROW EXECUTE FUNCTION refuse_piece_of_complete_file();
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON "BlobPiece" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Rules that a single row can keep.
ALTER TABLE "Paragraph" ADD CONSTRAINT "Paragraph_number_positive" CHECK (number > 0);
ALTER TABLE "Mandate" ADD CONSTRAINT "Mandate_ends_after_start" CHECK ("to" IS NULL OR "to" >= "from");
ALTER TABLE "Mandate" ADD CONSTRAINT "Mandate_weight_positive" CHECK ("voteWeight" > 0);
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_ends_after_start" CHECK ("to" IS NULL OR "to" >= "from");
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_ends_after_start" CHECK ("endsAt" > "startsAt");
ALTER TABLE "Record" ADD CONSTRAINT "Record_counterpart_named" CHECK (direction = 'internal' OR counterpart <> '');

-- Who a person is in a workspace right now, in one look: whether the account is open, roles, current mandates.
-- Gives null where there is no such workspace or person.
CREATE FUNCTION actor_in_workspace(workspace_slug text, person uuid)
RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT jsonb_build_object(
    'personId', p.id,
    'name', p.name,
    'disabled', a."disabledAt" IS NOT NULL,
    'workspace', jsonb_build_object('id', w.id, 'slug', w.slug, 'name', w.name, 'legalForm', w."legalForm",
      'organisationId', w."organisationId"),
    'roles', coalesce((
      SELECT jsonb_agg(jsonb_build_object('role', r.role, 'organisationId', r."organisationId") ORDER BY r.role)
      FROM "WorkspaceRole" r
      WHERE r."workspaceId" = w.id AND r."personId" = p.id AND r."revokedAt" IS NULL), '[]'),
    'mandates', coalesce((
      SELECT jsonb_agg(jsonb_build_object('id', m.id, 'bodyId', m."bodyId", 'role', m.role) ORDER BY m.id)
      FROM "Mandate" m
      WHERE m."workspaceId" = w.id AND m."personId" = p.id
        AND m."from" <= (now() AT TIME ZONE 'Europe/Stockholm')::date
        AND (m."to" IS NULL OR m."to" >= (now() AT TIME ZONE 'Europe/Stockholm')::date)), '[]'))
  FROM "Workspace" w
  JOIN "Person" p ON p.id = person
  JOIN "Account" a ON a."personId" = p.id
  WHERE w.slug = workspace_slug
$$;
REVOKE ALL ON FUNCTION actor_in_workspace(text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION actor_in_workspace(text, uuid) TO attsats_app;
