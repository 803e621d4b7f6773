-- A § that is approved at once is frozen while the meeting goes on: its place on the agenda and the times of its treatment
-- still follow the meeting, until the minutes are signed too. What may change is named in a trigger's second argument.
CREATE OR REPLACE FUNCTION refuse_change_of_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  movable text[] := coalesce(TG_ARGV[1], '{}')::text[];
  was_frozen boolean := false;
  becomes_frozen boolean := false;
BEGIN
  IF TG_OP = 'UPDATE' AND movable <> '{}' AND to_jsonb(OLD) - movable = to_jsonb(NEW) - movable THEN RETURN NEW; END IF;
  IF TG_OP <> 'INSERT' THEN EXECUTE TG_ARGV[0] INTO was_frozen USING OLD; END IF;
  IF TG_OP <> 'DELETE' THEN EXECUTE TG_ARGV[0] INTO becomes_frozen USING NEW; END IF;
  IF was_frozen OR becomes_frozen THEN
    RAISE EXCEPTION '% on % is refused: it belongs to minutes that are signed', TG_OP, TG_TABLE_NAME USING ERRCODE = 'AT001';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;

DROP TRIGGER frozen ON "AgendaItem";
CREATE TRIGGER frozen BEFORE INSERT OR UPDATE OR DELETE ON "AgendaItem" FOR EACH ROW
  EXECUTE FUNCTION refuse_change_of_frozen('SELECT item_is_frozen($1."workspaceId", $1.id, $1."meetingId")', '{position,treatedFrom,treatedTo,version}');
CREATE TRIGGER frozen_with_meeting BEFORE UPDATE ON "AgendaItem" FOR EACH ROW
  EXECUTE FUNCTION refuse_change_of_frozen('SELECT meeting_is_frozen($1."workspaceId", $1."meetingId") AND item_is_frozen($1."workspaceId", $1.id, $1."meetingId")');
