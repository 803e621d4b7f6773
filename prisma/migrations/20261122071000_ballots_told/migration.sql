-- Those who watch a meeting are also told what kind of act it was: a ballot that is cast concerns only who counts them,
-- and two hundred pages should not ask anew at each.
CREATE OR REPLACE FUNCTION tell_meeting_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('attsats_meeting', json_build_object(
    'workspaceId', NEW."workspaceId", 'meetingId', NEW."meetingId", 'seq', NEW.seq::text, 'by', NEW."actorId", 'act', NEW.act)::text);
  RETURN NULL;
END $$;

-- What the secretary has entered for someone in a roll call can be taken back while it is open; a closed ballot can't.
CREATE OR REPLACE FUNCTION refuse_vote_taken_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."hasVoted" AND NOT NEW."hasVoted" AND NOT EXISTS (
    SELECT FROM "Division" d WHERE d."workspaceId" = OLD."workspaceId" AND d.id = OLD."divisionId" AND d.method = 'rollCall') THEN
    RAISE EXCEPTION 'a ballot given in the division % is not taken back', OLD."divisionId" USING ERRCODE = 'raise_exception';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION refuse_vote_taken_from_division_over() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "Division" d WHERE d."workspaceId" = OLD."workspaceId" AND d.id = OLD."divisionId"
             AND (d."closedAt" IS NOT NULL OR d."cancelledAt" IS NOT NULL) FOR SHARE) THEN
    RAISE EXCEPTION 'the division % is over', OLD."divisionId" USING ERRCODE = 'raise_exception';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER taken_back_while_open BEFORE DELETE ON "RollCallVote" FOR EACH ROW EXECUTE FUNCTION refuse_vote_taken_from_division_over();
GRANT DELETE ON "RollCallVote" TO attsats_app;
