-- Rounds of replies: what organisations are asked, by when, and what they answer.

CREATE TYPE "RoundKind" AS ENUM ('recommendation', 'consultation');

CREATE TYPE "DecidedBy" AS ENUM ('body', 'delegate', 'official');

CREATE TYPE "ReplyWay" AS ENUM ('account', 'link', 'paper');

CREATE TYPE "AnswerKind" AS ENUM ('endorse', 'endorseWithComments', 'endorseWithProviso', 'noObjection', 'oppose', 'abstain');

CREATE TABLE "Round" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" "RoundKind" NOT NULL,
    "treeId" UUID NOT NULL,
    "dueOn" DATE NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "sharesReplies" BOOLEAN NOT NULL DEFAULT true,
    "plannedById" UUID NOT NULL,
    "plannedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedById" UUID,
    "closedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Round_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE TABLE "RoundClause" (
    "workspaceId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "treeId" UUID NOT NULL,
    "clauseId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "RoundClause_pkey" PRIMARY KEY ("workspaceId","roundId","clauseId")
);

CREATE TABLE "RoundAddressee" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "mailbox" TEXT,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "extendedTo" DATE,
    "decidesOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "RoundAddressee_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE TABLE "RoundContact" (
    "workspaceId" UUID NOT NULL,
    "addresseeId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "mayConfirm" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "RoundContact_pkey" PRIMARY KEY ("workspaceId","addresseeId","position")
);

CREATE TABLE "ReplyLink" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "addresseeId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "mayConfirm" BOOLEAN NOT NULL,
    "tokenDigest" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "madeById" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedById" UUID,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReplyLink_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE TABLE "ReplyDraft" (
    "workspaceId" UUID NOT NULL,
    "addresseeId" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "savedBy" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ReplyDraft_pkey" PRIMARY KEY ("workspaceId","addresseeId")
);

CREATE TABLE "Reply" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "addresseeId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "decidedBy" "DecidedBy" NOT NULL,
    "decidedName" TEXT NOT NULL,
    "decidedOn" DATE NOT NULL,
    "paragraph" TEXT NOT NULL DEFAULT '',
    "registrationNumber" TEXT NOT NULL DEFAULT '',
    "legalForceOn" DATE,
    "evidenceId" UUID,
    "recordId" UUID NOT NULL,
    "receivedOn" DATE NOT NULL,
    "way" "ReplyWay" NOT NULL,
    "confirmedBy" TEXT NOT NULL,
    "preparedBy" TEXT,
    "recordedById" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Reply_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE TABLE "ReplyAnswer" (
    "workspaceId" UUID NOT NULL,
    "replyId" UUID NOT NULL,
    "clauseId" UUID NOT NULL,
    "kind" "AnswerKind" NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ReplyAnswer_pkey" PRIMARY KEY ("workspaceId","replyId","clauseId")
);

CREATE TABLE "ProvisoJudgement" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "replyId" UUID NOT NULL,
    "clauseId" UUID NOT NULL,
    "accepted" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProvisoJudgement_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE INDEX "Round_workspaceId_caseId_idx" ON "Round"("workspaceId", "caseId");

CREATE INDEX "Round_workspaceId_closedAt_idx" ON "Round"("workspaceId", "closedAt");

CREATE UNIQUE INDEX "Round_workspaceId_id_treeId_key" ON "Round"("workspaceId", "id", "treeId");

CREATE INDEX "RoundAddressee_workspaceId_organisationId_idx" ON "RoundAddressee"("workspaceId", "organisationId");

CREATE UNIQUE INDEX "RoundAddressee_workspaceId_roundId_organisationId_key" ON "RoundAddressee"("workspaceId", "roundId", "organisationId");

CREATE INDEX "ReplyLink_tokenDigest_idx" ON "ReplyLink"("tokenDigest");

CREATE INDEX "ReplyLink_workspaceId_addresseeId_idx" ON "ReplyLink"("workspaceId", "addresseeId");

CREATE UNIQUE INDEX "ReplyLink_workspaceId_tokenDigest_key" ON "ReplyLink"("workspaceId", "tokenDigest");

CREATE UNIQUE INDEX "Reply_workspaceId_addresseeId_number_key" ON "Reply"("workspaceId", "addresseeId", "number");

CREATE UNIQUE INDEX "Reply_workspaceId_recordId_key" ON "Reply"("workspaceId", "recordId");

CREATE INDEX "ProvisoJudgement_workspaceId_replyId_clauseId_idx" ON "ProvisoJudgement"("workspaceId", "replyId", "clauseId");

ALTER TABLE "Round" ADD CONSTRAINT "Round_workspaceId_caseId_fkey" FOREIGN KEY ("workspaceId", "caseId") REFERENCES "Case"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "Round" ADD CONSTRAINT "Round_workspaceId_treeId_fkey" FOREIGN KEY ("workspaceId", "treeId") REFERENCES "ClauseTree"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "RoundClause" ADD CONSTRAINT "RoundClause_workspaceId_roundId_treeId_fkey" FOREIGN KEY ("workspaceId", "roundId", "treeId") REFERENCES "Round"("workspaceId", "id", "treeId") ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE "RoundClause" ADD CONSTRAINT "RoundClause_workspaceId_treeId_clauseId_fkey" FOREIGN KEY ("workspaceId", "treeId", "clauseId") REFERENCES "Clause"("workspaceId", "treeId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "RoundAddressee" ADD CONSTRAINT "RoundAddressee_workspaceId_roundId_fkey" FOREIGN KEY ("workspaceId", "roundId") REFERENCES "Round"("workspaceId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE "RoundAddressee" ADD CONSTRAINT "RoundAddressee_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "RoundContact" ADD CONSTRAINT "RoundContact_workspaceId_addresseeId_fkey" FOREIGN KEY ("workspaceId", "addresseeId") REFERENCES "RoundAddressee"("workspaceId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE "ReplyLink" ADD CONSTRAINT "ReplyLink_workspaceId_addresseeId_fkey" FOREIGN KEY ("workspaceId", "addresseeId") REFERENCES "RoundAddressee"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "ReplyDraft" ADD CONSTRAINT "ReplyDraft_workspaceId_addresseeId_fkey" FOREIGN KEY ("workspaceId", "addresseeId") REFERENCES "RoundAddressee"("workspaceId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE "Reply" ADD CONSTRAINT "Reply_workspaceId_addresseeId_fkey" FOREIGN KEY ("workspaceId", "addresseeId") REFERENCES "RoundAddressee"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "Reply" ADD CONSTRAINT "Reply_workspaceId_evidenceId_fkey" FOREIGN KEY ("workspaceId", "evidenceId") REFERENCES "Document"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "Reply" ADD CONSTRAINT "Reply_workspaceId_recordId_fkey" FOREIGN KEY ("workspaceId", "recordId") REFERENCES "Record"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "ReplyAnswer" ADD CONSTRAINT "ReplyAnswer_workspaceId_replyId_fkey" FOREIGN KEY ("workspaceId", "replyId") REFERENCES "Reply"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "ProvisoJudgement" ADD CONSTRAINT "ProvisoJudgement_workspaceId_replyId_clauseId_fkey" FOREIGN KEY ("workspaceId", "replyId", "clauseId") REFERENCES "ReplyAnswer"("workspaceId", "replyId", "clauseId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- A round is planned, and may be taken away, until it is sent; what has been answered is only ever added.
CALL protect_tenant_table('"Round"', 'SELECT, INSERT, UPDATE, DELETE');
CALL protect_tenant_table('"RoundClause"', 'SELECT, INSERT, DELETE');
CALL protect_tenant_table('"RoundAddressee"', 'SELECT, INSERT, UPDATE, DELETE');
CALL protect_tenant_table('"RoundContact"', 'SELECT, INSERT, UPDATE, DELETE');
CALL protect_tenant_table('"ReplyLink"', 'SELECT, INSERT, UPDATE');
CALL protect_tenant_table('"ReplyDraft"', 'SELECT, INSERT, UPDATE, DELETE');
CALL protect_tenant_table('"Reply"', 'SELECT, INSERT');
CALL protect_tenant_table('"ReplyAnswer"', 'SELECT, INSERT');
CALL protect_tenant_table('"ProvisoJudgement"', 'SELECT, INSERT');

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "Reply" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "ReplyAnswer" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "ProvisoJudgement" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Rules that a single row can keep.
ALTER TABLE "Round" ADD CONSTRAINT "Round_closed_by_someone" CHECK (("closedAt" IS NULL) = ("closedById" IS NULL));
ALTER TABLE "ReplyLink" ADD CONSTRAINT "ReplyLink_revoked_by_someone" CHECK (("revokedAt" IS NULL) = ("revokedById" IS NULL));
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_number_positive" CHECK (number > 0);
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_decided_by_someone" CHECK ("decidedName" <> '');
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_recorded_by_someone" CHECK ((way = 'link') = ("recordedById" IS NULL));
ALTER TABLE "ReplyAnswer" ADD CONSTRAINT "ReplyAnswer_has_words" CHECK (kind NOT IN ('endorseWithComments', 'endorseWithProviso') OR comment <> '');

CREATE FUNCTION round_is_sent(workspace uuid, round uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM "RoundAddressee" a WHERE a."workspaceId" = workspace AND a."roundId" = round AND a."sentAt" IS NOT NULL)
$$;

-- What has been asked stays as it was asked: the round's clauses and their words, and who got the letter.
CREATE FUNCTION refuse_change_of_asked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (TG_OP <> 'INSERT' AND round_is_sent(OLD."workspaceId", OLD."roundId")) OR (TG_OP <> 'DELETE' AND round_is_sent(NEW."workspaceId", NEW."roundId")) THEN
    RAISE EXCEPTION 'the round has been sent: what it asks about stands' USING ERRCODE = 'raise_exception';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER asked_stands BEFORE INSERT OR UPDATE OR DELETE ON "RoundClause" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_asked();

CREATE FUNCTION refuse_change_of_sent_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."closedAt" IS NOT NULL AND (TG_OP = 'DELETE' OR NEW."closedAt" IS NULL) THEN
    RAISE EXCEPTION 'round % is closed', OLD.id USING ERRCODE = 'raise_exception';
  END IF;
  IF round_is_sent(OLD."workspaceId", OLD.id)
     AND (TG_OP = 'DELETE' OR (NEW.kind, NEW."treeId", NEW."caseId", NEW.message) IS DISTINCT FROM (OLD.kind, OLD."treeId", OLD."caseId", OLD.message)) THEN
    RAISE EXCEPTION 'round % has been sent: what it asks stands', OLD.id USING ERRCODE = 'raise_exception';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER sent_stands BEFORE UPDATE OR DELETE ON "Round" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_sent_round();

CREATE FUNCTION refuse_change_of_sent_addressee() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."sentAt" IS NOT NULL
     AND (TG_OP = 'DELETE' OR (NEW."roundId", NEW."organisationId", NEW."sentAt") IS DISTINCT FROM (OLD."roundId", OLD."organisationId", OLD."sentAt")) THEN
    RAISE EXCEPTION 'addressee % has been asked', OLD.id USING ERRCODE = 'raise_exception';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER sent_stands BEFORE UPDATE OR DELETE ON "RoundAddressee" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_sent_addressee();

CREATE FUNCTION refuse_change_of_asked_clause() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "RoundClause" c WHERE c."workspaceId" = OLD."workspaceId" AND c."treeId" = OLD."treeId" AND c."clauseId" = OLD.id
             AND round_is_sent(c."workspaceId", c."roundId")) THEN
    RAISE EXCEPTION 'clause % has been asked about: its words stand', OLD.id USING ERRCODE = 'raise_exception';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER asked_stands BEFORE UPDATE ON "Clause" FOR EACH ROW
  WHEN ((NEW.text, NEW.act, NEW.condition, NEW."dueDate") IS DISTINCT FROM (OLD.text, OLD.act, OLD.condition, OLD."dueDate"))
  EXECUTE FUNCTION refuse_change_of_asked_clause();

-- A reply is taken from one that has been asked, while the round is open. The row of the round is shared meanwhile, so
-- that none slips in beside the one who closes it.
CREATE FUNCTION refuse_reply_out_of_round() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  closed timestamptz;
  sent timestamptz;
BEGIN
  SELECT r."closedAt", a."sentAt" INTO closed, sent FROM "RoundAddressee" a
    JOIN "Round" r ON r."workspaceId" = a."workspaceId" AND r.id = a."roundId"
    WHERE a."workspaceId" = NEW."workspaceId" AND a.id = NEW."addresseeId" FOR SHARE OF r;
  IF sent IS NULL OR closed IS NOT NULL THEN
    RAISE EXCEPTION 'no reply is taken from addressee %', NEW."addresseeId" USING ERRCODE = 'raise_exception';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER in_the_round BEFORE INSERT ON "Reply" FOR EACH ROW EXECUTE FUNCTION refuse_reply_out_of_round();

CREATE FUNCTION refuse_answer_on_unasked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "Reply" r JOIN "RoundAddressee" a ON a."workspaceId" = r."workspaceId" AND a.id = r."addresseeId"
                 JOIN "RoundClause" c ON c."workspaceId" = a."workspaceId" AND c."roundId" = a."roundId"
                 WHERE r."workspaceId" = NEW."workspaceId" AND r.id = NEW."replyId" AND c."clauseId" = NEW."clauseId") THEN
    RAISE EXCEPTION 'clause % was not asked about', NEW."clauseId" USING ERRCODE = 'raise_exception';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER of_the_asked BEFORE INSERT ON "ReplyAnswer" FOR EACH ROW EXECUTE FUNCTION refuse_answer_on_unasked();

-- A link is followed by one without an account: the workspace is found by the digest of its token, and by that alone.
CREATE FUNCTION workspace_of_reply_link(token_digest text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT "workspaceId" FROM "ReplyLink" WHERE "tokenDigest" = token_digest LIMIT 1
$$;
REVOKE ALL ON FUNCTION workspace_of_reply_link(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION workspace_of_reply_link(text) TO attsats_app;
