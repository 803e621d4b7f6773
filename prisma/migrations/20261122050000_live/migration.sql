-- Whatever is audited on a meeting is told to those who watch it, at the commit. Only ids are told: one who watches
-- asks for what it may see.
CREATE FUNCTION tell_meeting_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('attsats_meeting', json_build_object(
    'workspaceId', NEW."workspaceId", 'meetingId', NEW."meetingId", 'seq', NEW.seq::text, 'by', NEW."actorId")::text);
  RETURN NULL;
END $$;
CREATE TRIGGER tell AFTER INSERT ON "AuditEvent" FOR EACH ROW
  WHEN (NEW."meetingId" IS NOT NULL) EXECUTE FUNCTION tell_meeting_event();

-- Which of the persons may enter the workspace at this moment; asked once for all who watch.
CREATE FUNCTION who_may_enter(workspace uuid, persons uuid[])
RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT a."personId" FROM "Account" a
  WHERE a."personId" = ANY (persons) AND a."disabledAt" IS NULL
    AND (EXISTS (SELECT FROM "WorkspaceRole" r WHERE r."workspaceId" = workspace AND r."personId" = a."personId" AND r."revokedAt" IS NULL)
      OR EXISTS (SELECT FROM "Mandate" m WHERE m."workspaceId" = workspace AND m."personId" = a."personId"
                 AND m."from" <= (now() AT TIME ZONE 'Europe/Stockholm')::date
                 AND (m."to" IS NULL OR m."to" >= (now() AT TIME ZONE 'Europe/Stockholm')::date)))
$$;
REVOKE ALL ON FUNCTION who_may_enter(uuid, uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION who_may_enter(uuid, uuid[]) TO attsats_app;
