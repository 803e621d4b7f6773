-- Motions, the questions put on them, divisions, and what is put on record beside a decision; and what a person keeps
-- of their own reading.

CREATE TYPE "MotionKind" AS ENUM ('approve', 'reject', 'amend', 'add', 'alternative', 'referBack', 'defer');

CREATE TYPE "DivisionMethod" AS ENUM ('rollCall', 'showOfHands', 'closedBallot');

CREATE TYPE "MajorityOf" AS ENUM ('cast', 'present', 'entitled');

CREATE TYPE "RemarkKind" AS ENUM ('reservation', 'recordedStatement', 'separateOpinion');

CREATE TYPE "ProseSection" AS ENUM ('motions', 'questions', 'divisions', 'remarks');

ALTER TABLE "AgendaItem" ADD COLUMN     "ordinarySeats" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "questionOrder" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "substituteSeats" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Decision" ADD COLUMN     "byMinority" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "fromQuestions" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "Workspace" ADD COLUMN     "lintChoices" JSONB NOT NULL DEFAULT '{}';

CREATE TABLE "Motion" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "kind" "MotionKind" NOT NULL,
    "proposalVersionId" UUID,
    "clauseId" UUID,
    "before" JSONB,
    "after" JSONB,
    "treeId" UUID,
    "standsAlone" BOOLEAN NOT NULL DEFAULT false,
    "toFindOut" TEXT NOT NULL DEFAULT '',
    "deferTo" TEXT NOT NULL DEFAULT '',
    "dueDate" DATE,
    "reasons" TEXT NOT NULL DEFAULT '',
    "draftedById" UUID NOT NULL,
    "draftedAt" TIMESTAMPTZ(3) NOT NULL,
    "handedInById" UUID,
    "handedInAt" TIMESTAMPTZ(3),
    "recordedById" UUID,
    "recordedAt" TIMESTAMPTZ(3),
    "withdrawnById" UUID,
    "withdrawnAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Motion_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE TABLE "MotionMover" (
    "workspaceId" UUID NOT NULL,
    "motionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "personId" UUID,
    "name" TEXT NOT NULL,

    CONSTRAINT "MotionMover_pkey" PRIMARY KEY ("workspaceId","motionId","position")
);

CREATE TABLE "Question" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "options" TEXT[],
    "seats" INTEGER NOT NULL DEFAULT 1,
    "putById" UUID NOT NULL,
    "putAt" TIMESTAMPTZ(3) NOT NULL,
    "found" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "Question_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE TABLE "Division" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "yes" TEXT,
    "no" TEXT,
    "names" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "seats" INTEGER NOT NULL DEFAULT 1,
    "method" "DivisionMethod" NOT NULL,
    "shareNumerator" INTEGER NOT NULL,
    "shareDenominator" INTEGER NOT NULL,
    "moreThanShare" BOOLEAN NOT NULL,
    "majorityOf" "MajorityOf" NOT NULL,
    "inEachGroup" BOOLEAN NOT NULL DEFAULT false,
    "concernsPerson" BOOLEAN NOT NULL DEFAULT false,
    "openedById" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedById" UUID,
    "closedAt" TIMESTAMPTZ(3),
    "cancelledById" UUID,
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelledReason" TEXT,
    "castingVote" TEXT,
    "drawn" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "Division_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE TABLE "DivisionVoter" (
    "workspaceId" UUID NOT NULL,
    "divisionId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "personId" UUID,
    "name" TEXT NOT NULL,
    "inPlaceOf" UUID,
    "weight" INTEGER NOT NULL,
    "group" TEXT,
    "isChair" BOOLEAN NOT NULL DEFAULT false,
    "notTakingPart" BOOLEAN NOT NULL DEFAULT false,
    "hasVoted" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "DivisionVoter_pkey" PRIMARY KEY ("workspaceId","divisionId","participantId")
);

CREATE TABLE "RollCallVote" (
    "workspaceId" UUID NOT NULL,
    "divisionId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "side" TEXT,
    "names" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "RollCallVote_pkey" PRIMARY KEY ("workspaceId","divisionId","participantId")
);

CREATE TABLE "DivisionTally" (
    "workspaceId" UUID NOT NULL,
    "divisionId" UUID NOT NULL,
    "counted" TEXT NOT NULL,
    "group" TEXT NOT NULL DEFAULT '',
    "votes" INTEGER NOT NULL,

    CONSTRAINT "DivisionTally_pkey" PRIMARY KEY ("workspaceId","divisionId","counted","group")
);

CREATE TABLE "Remark" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "kind" "RemarkKind" NOT NULL,
    "announcedById" UUID NOT NULL,
    "announcedAt" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "textById" UUID,
    "textAt" TIMESTAMPTZ(3),
    "admittedById" UUID,
    "admittedAt" TIMESTAMPTZ(3),
    "withdrawnById" UUID,
    "withdrawnAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Remark_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE TABLE "RemarkBy" (
    "workspaceId" UUID NOT NULL,
    "remarkId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "RemarkBy_pkey" PRIMARY KEY ("workspaceId","remarkId","participantId")
);

CREATE TABLE "NotParticipating" (
    "workspaceId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "declaredById" UUID NOT NULL,
    "declaredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NotParticipating_pkey" PRIMARY KEY ("workspaceId","participantId","itemId")
);

CREATE TABLE "ProseOverride" (
    "workspaceId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "section" "ProseSection" NOT NULL,
    "text" TEXT NOT NULL,
    "generatedDigest" TEXT NOT NULL,
    "writtenById" UUID NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProseOverride_pkey" PRIMARY KEY ("workspaceId","itemId","section")
);

CREATE TABLE "PageNote" (
    "workspaceId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "page" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PageNote_pkey" PRIMARY KEY ("workspaceId","personId","documentId","page")
);

CREATE TABLE "LastLooked" (
    "workspaceId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LastLooked_pkey" PRIMARY KEY ("workspaceId","personId","meetingId")
);

CREATE INDEX "Motion_workspaceId_itemId_idx" ON "Motion"("workspaceId", "itemId");

CREATE UNIQUE INDEX "Motion_workspaceId_treeId_key" ON "Motion"("workspaceId", "treeId");

CREATE UNIQUE INDEX "Question_workspaceId_itemId_key_key" ON "Question"("workspaceId", "itemId", "key");

CREATE INDEX "Division_workspaceId_questionId_idx" ON "Division"("workspaceId", "questionId");

CREATE INDEX "Remark_workspaceId_itemId_idx" ON "Remark"("workspaceId", "itemId");

ALTER TABLE "Motion" ADD CONSTRAINT "Motion_workspaceId_itemId_fkey" FOREIGN KEY ("workspaceId", "itemId") REFERENCES "AgendaItem"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "Motion" ADD CONSTRAINT "Motion_workspaceId_proposalVersionId_fkey" FOREIGN KEY ("workspaceId", "proposalVersionId") REFERENCES "ProposalVersion"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "Motion" ADD CONSTRAINT "Motion_workspaceId_treeId_fkey" FOREIGN KEY ("workspaceId", "treeId") REFERENCES "ClauseTree"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "MotionMover" ADD CONSTRAINT "MotionMover_workspaceId_motionId_fkey" FOREIGN KEY ("workspaceId", "motionId") REFERENCES "Motion"("workspaceId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE "Question" ADD CONSTRAINT "Question_workspaceId_itemId_fkey" FOREIGN KEY ("workspaceId", "itemId") REFERENCES "AgendaItem"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "Division" ADD CONSTRAINT "Division_workspaceId_questionId_fkey" FOREIGN KEY ("workspaceId", "questionId") REFERENCES "Question"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "DivisionVoter" ADD CONSTRAINT "DivisionVoter_workspaceId_divisionId_fkey" FOREIGN KEY ("workspaceId", "divisionId") REFERENCES "Division"("workspaceId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE "DivisionVoter" ADD CONSTRAINT "DivisionVoter_workspaceId_participantId_fkey" FOREIGN KEY ("workspaceId", "participantId") REFERENCES "Participant"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "RollCallVote" ADD CONSTRAINT "RollCallVote_workspaceId_divisionId_participantId_fkey" FOREIGN KEY ("workspaceId", "divisionId", "participantId") REFERENCES "DivisionVoter"("workspaceId", "divisionId", "participantId") ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE "DivisionTally" ADD CONSTRAINT "DivisionTally_workspaceId_divisionId_fkey" FOREIGN KEY ("workspaceId", "divisionId") REFERENCES "Division"("workspaceId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE "Remark" ADD CONSTRAINT "Remark_workspaceId_itemId_fkey" FOREIGN KEY ("workspaceId", "itemId") REFERENCES "AgendaItem"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "RemarkBy" ADD CONSTRAINT "RemarkBy_workspaceId_remarkId_fkey" FOREIGN KEY ("workspaceId", "remarkId") REFERENCES "Remark"("workspaceId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE "RemarkBy" ADD CONSTRAINT "RemarkBy_workspaceId_participantId_fkey" FOREIGN KEY ("workspaceId", "participantId") REFERENCES "Participant"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "NotParticipating" ADD CONSTRAINT "NotParticipating_workspaceId_participantId_fkey" FOREIGN KEY ("workspaceId", "participantId") REFERENCES "Participant"("workspaceId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE "NotParticipating" ADD CONSTRAINT "NotParticipating_workspaceId_itemId_fkey" FOREIGN KEY ("workspaceId", "itemId") REFERENCES "AgendaItem"("workspaceId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE "ProseOverride" ADD CONSTRAINT "ProseOverride_workspaceId_itemId_fkey" FOREIGN KEY ("workspaceId", "itemId") REFERENCES "AgendaItem"("workspaceId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE "PageNote" ADD CONSTRAINT "PageNote_workspaceId_documentId_fkey" FOREIGN KEY ("workspaceId", "documentId") REFERENCES "Document"("workspaceId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE "LastLooked" ADD CONSTRAINT "LastLooked_workspaceId_meetingId_fkey" FOREIGN KEY ("workspaceId", "meetingId") REFERENCES "Meeting"("workspaceId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- What was moved in the record, put and voted stays; a draft, and a question put by mistake, can be taken away.
CALL protect_tenant_table('"Motion"', 'SELECT, INSERT, UPDATE, DELETE');
CALL protect_tenant_table('"MotionMover"', 'SELECT, INSERT, UPDATE, DELETE');
CALL protect_tenant_table('"Question"', 'SELECT, INSERT, UPDATE, DELETE');
CALL protect_tenant_table('"Division"', 'SELECT, INSERT, UPDATE');
CALL protect_tenant_table('"DivisionVoter"', 'SELECT, INSERT, UPDATE');
CALL protect_tenant_table('"RollCallVote"', 'SELECT, INSERT, UPDATE');
CALL protect_tenant_table('"DivisionTally"', 'SELECT, INSERT, UPDATE');
CALL protect_tenant_table('"Remark"', 'SELECT, INSERT, UPDATE');
CALL protect_tenant_table('"RemarkBy"', 'SELECT, INSERT, UPDATE, DELETE');
CALL protect_tenant_table('"NotParticipating"', 'SELECT, INSERT, UPDATE, DELETE');
CALL protect_tenant_table('"ProseOverride"', 'SELECT, INSERT, UPDATE, DELETE');
CALL protect_tenant_table('"LastLooked"', 'SELECT, INSERT, UPDATE');
CALL protect_tenant_table('"PageNote"', 'SELECT, INSERT, UPDATE, DELETE');

-- Besides its workspace, a note asks for its person: no query can read another's.
CREATE POLICY own ON "PageNote" AS RESTRICTIVE TO attsats_app
  USING ("personId" = nullif(current_setting('attsats.person', true), '')::uuid)
  WITH CHECK ("personId" = nullif(current_setting('attsats.person', true), '')::uuid);

-- No vote is added or changed once the division is over, whoever asks and however the requests cross: who votes locks
-- the division for reading, who closes it for writing.
CREATE FUNCTION refuse_when_division_over() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  over boolean;
BEGIN
  SELECT d."closedAt" IS NOT NULL OR d."cancelledAt" IS NOT NULL INTO over
  FROM "Division" d WHERE d."workspaceId" = NEW."workspaceId" AND d.id = NEW."divisionId" FOR SHARE;
  IF over THEN
    RAISE EXCEPTION 'the division % is over', NEW."divisionId" USING ERRCODE = 'raise_exception';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER while_open BEFORE INSERT OR UPDATE ON "DivisionVoter" FOR EACH ROW EXECUTE FUNCTION refuse_when_division_over();
CREATE TRIGGER while_open BEFORE INSERT OR UPDATE ON "RollCallVote" FOR EACH ROW EXECUTE FUNCTION refuse_when_division_over();
CREATE TRIGGER while_open BEFORE INSERT OR UPDATE ON "DivisionTally" FOR EACH ROW EXECUTE FUNCTION refuse_when_division_over();

-- Who voted what is kept in a roll call and nowhere else.
CREATE FUNCTION refuse_vote_outside_roll_call() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "Division" d WHERE d."workspaceId" = NEW."workspaceId" AND d.id = NEW."divisionId" AND d.method = 'rollCall') THEN
    RAISE EXCEPTION 'the division % keeps no record of who votes what', NEW."divisionId" USING ERRCODE = 'raise_exception';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER roll_call_only BEFORE INSERT OR UPDATE ON "RollCallVote" FOR EACH ROW EXECUTE FUNCTION refuse_vote_outside_roll_call();

-- A vote given can't be taken back, and what a division is on and for whom stays as it was opened.
CREATE FUNCTION refuse_vote_taken_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."hasVoted" AND NOT NEW."hasVoted" THEN
    RAISE EXCEPTION 'a vote given in the division % is not taken back', OLD."divisionId" USING ERRCODE = 'raise_exception';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER voted_once BEFORE UPDATE ON "DivisionVoter" FOR EACH ROW EXECUTE FUNCTION refuse_vote_taken_back();

CREATE FUNCTION refuse_change_of_division() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  later text[] := ARRAY['closedById', 'closedAt', 'cancelledById', 'cancelledAt', 'cancelledReason', 'castingVote', 'drawn'];
BEGIN
  IF to_jsonb(OLD) - later <> to_jsonb(NEW) - later
     OR (OLD."closedAt" IS NOT NULL AND NEW."closedAt" IS DISTINCT FROM OLD."closedAt")
     OR (OLD."cancelledAt" IS NOT NULL AND to_jsonb(NEW) <> to_jsonb(OLD))
     OR (OLD."castingVote" IS NOT NULL AND NEW."castingVote" IS DISTINCT FROM OLD."castingVote")
     OR (OLD.drawn <> '{}' AND NEW.drawn <> OLD.drawn) THEN
    RAISE EXCEPTION 'the division % is kept as it was held', OLD.id USING ERRCODE = 'raise_exception';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER kept_as_held BEFORE UPDATE ON "Division" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_division();

-- Rules that a single row can keep.
ALTER TABLE "DivisionVoter" ADD CONSTRAINT "DivisionVoter_weight_positive" CHECK (weight > 0);
ALTER TABLE "DivisionTally" ADD CONSTRAINT "DivisionTally_votes_counted" CHECK (votes >= 0);
ALTER TABLE "Division" ADD CONSTRAINT "Division_share_of_one" CHECK (0 < "shareNumerator" AND "shareNumerator" <= "shareDenominator");
ALTER TABLE "Division" ADD CONSTRAINT "Division_sides_or_names" CHECK ((yes IS NOT NULL AND no IS NOT NULL) <> (cardinality(names) > 0));
ALTER TABLE "RollCallVote" ADD CONSTRAINT "RollCallVote_side_or_names" CHECK ((side IS NOT NULL) <> (cardinality(names) > 0));
ALTER TABLE "PageNote" ADD CONSTRAINT "PageNote_page_positive" CHECK (page > 0);
