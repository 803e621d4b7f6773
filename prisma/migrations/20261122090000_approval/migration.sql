-- The approval of minutes: versions, who is asked to sign, signatures and refusals; and what the first signature freezes.

CREATE TYPE "MinutesPart" AS ENUM ('ordinary', 'immediate', 'remaining');

CREATE TYPE "ApprovalOrder" AS ENUM ('anyOrder', 'secretaryFirst', 'adjustersLast');

CREATE TYPE "ParagraphStanding" AS ENUM ('sealed', 'approvedAtOnce', 'unresolved');

CREATE TYPE "SignatoryCapacity" AS ENUM ('secretary', 'chair', 'adjuster');

CREATE TYPE "SigningMethod" AS ENUM ('password', 'openId', 'paper');

CREATE TABLE "MinutesVersion" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "part" "MinutesPart" NOT NULL,
    "number" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "contentDigest" TEXT NOT NULL,
    "bodyBlobId" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "dueOn" DATE,
    "order" "ApprovalOrder" NOT NULL,
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MinutesVersion_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE TABLE "VersionParagraph" (
    "workspaceId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "itemId" UUID,
    "standing" "ParagraphStanding" NOT NULL,
    "digest" TEXT,

    CONSTRAINT "VersionParagraph_pkey" PRIMARY KEY ("workspaceId","versionId","number")
);

CREATE TABLE "Signatory" (
    "workspaceId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "capacity" "SignatoryCapacity" NOT NULL,
    "participantId" UUID NOT NULL,
    "personId" UUID,
    "name" TEXT NOT NULL,
    "paragraphs" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "replacesId" UUID,

    CONSTRAINT "Signatory_pkey" PRIMARY KEY ("workspaceId","versionId","id")
);

CREATE TABLE "Signature" (
    "workspaceId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "signatoryId" UUID NOT NULL,
    "method" "SigningMethod" NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "digest" TEXT NOT NULL,
    "dissent" TEXT,
    "paperDay" DATE,
    "scanBlobId" UUID,

    CONSTRAINT "Signature_pkey" PRIMARY KEY ("workspaceId","versionId","signatoryId")
);

CREATE TABLE "VersionEnd" (
    "workspaceId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "signatoryId" UUID,
    "paragraphs" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "reason" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VersionEnd_pkey" PRIMARY KEY ("workspaceId","versionId")
);

CREATE INDEX "MinutesVersion_workspaceId_meetingId_idx" ON "MinutesVersion"("workspaceId", "meetingId");

CREATE UNIQUE INDEX "MinutesVersion_workspaceId_documentId_number_key" ON "MinutesVersion"("workspaceId", "documentId", "number");

CREATE INDEX "VersionParagraph_workspaceId_itemId_idx" ON "VersionParagraph"("workspaceId", "itemId");

CREATE INDEX "Signatory_workspaceId_personId_idx" ON "Signatory"("workspaceId", "personId");

ALTER TABLE "MinutesVersion" ADD CONSTRAINT "MinutesVersion_workspaceId_meetingId_fkey" FOREIGN KEY ("workspaceId", "meetingId") REFERENCES "Meeting"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "MinutesVersion" ADD CONSTRAINT "MinutesVersion_workspaceId_bodyBlobId_fkey" FOREIGN KEY ("workspaceId", "bodyBlobId") REFERENCES "Blob"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "VersionParagraph" ADD CONSTRAINT "VersionParagraph_workspaceId_versionId_fkey" FOREIGN KEY ("workspaceId", "versionId") REFERENCES "MinutesVersion"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "VersionParagraph" ADD CONSTRAINT "VersionParagraph_workspaceId_itemId_fkey" FOREIGN KEY ("workspaceId", "itemId") REFERENCES "AgendaItem"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "Signatory" ADD CONSTRAINT "Signatory_workspaceId_versionId_fkey" FOREIGN KEY ("workspaceId", "versionId") REFERENCES "MinutesVersion"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "Signatory" ADD CONSTRAINT "Signatory_workspaceId_participantId_fkey" FOREIGN KEY ("workspaceId", "participantId") REFERENCES "Participant"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "Signatory" ADD CONSTRAINT "Signatory_workspaceId_versionId_replacesId_fkey" FOREIGN KEY ("workspaceId", "versionId", "replacesId") REFERENCES "Signatory"("workspaceId", "versionId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "Signature" ADD CONSTRAINT "Signature_workspaceId_versionId_signatoryId_fkey" FOREIGN KEY ("workspaceId", "versionId", "signatoryId") REFERENCES "Signatory"("workspaceId", "versionId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "Signature" ADD CONSTRAINT "Signature_workspaceId_scanBlobId_fkey" FOREIGN KEY ("workspaceId", "scanBlobId") REFERENCES "Blob"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "VersionEnd" ADD CONSTRAINT "VersionEnd_workspaceId_versionId_fkey" FOREIGN KEY ("workspaceId", "versionId") REFERENCES "MinutesVersion"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "VersionEnd" ADD CONSTRAINT "VersionEnd_workspaceId_versionId_signatoryId_fkey" FOREIGN KEY ("workspaceId", "versionId", "signatoryId") REFERENCES "Signatory"("workspaceId", "versionId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- The bodies there are approve their minutes by the custom of their legal form, until they say otherwise.
UPDATE "Body" b SET rules = jsonb_build_object(
    'approvalDays', 14, 'approvalMovesToWeekday', w."legalForm" = 'publicAuthority', 'approvalOrder', 'anyOrder') || b.rules
FROM "Workspace" w WHERE w.id = b."workspaceId";

CALL protect_tenant_table('"MinutesVersion"', 'SELECT, INSERT');
CALL protect_tenant_table('"VersionParagraph"', 'SELECT, INSERT');
CALL protect_tenant_table('"Signatory"', 'SELECT, INSERT');
CALL protect_tenant_table('"Signature"', 'SELECT, INSERT');
CALL protect_tenant_table('"VersionEnd"', 'SELECT, INSERT');

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "MinutesVersion" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "VersionParagraph" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "Signatory" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "Signature" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "VersionEnd" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Rules that a single row can keep.
ALTER TABLE "MinutesVersion" ADD CONSTRAINT "MinutesVersion_number_positive" CHECK (number > 0);
ALTER TABLE "VersionParagraph" ADD CONSTRAINT "VersionParagraph_sealed_by_digest" CHECK ((standing = 'sealed') = (digest IS NOT NULL));
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_paper_has_scan" CHECK ((method = 'paper') = ("paperDay" IS NOT NULL AND "scanBlobId" IS NOT NULL));
ALTER TABLE "VersionEnd" ADD CONSTRAINT "VersionEnd_reason_given" CHECK (reason <> '');
ALTER TABLE "VersionEnd" ADD CONSTRAINT "VersionEnd_paragraphs_of_refusal" CHECK ("signatoryId" IS NOT NULL OR paragraphs = '{}');

-- Who is left to sign a version: those asked, but for whom another was chosen later.
CREATE FUNCTION signatures_left(workspace uuid, version uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT count(*) FROM "Signatory" s
  WHERE s."workspaceId" = workspace AND s."versionId" = version
    AND NOT EXISTS (SELECT FROM "Signatory" r WHERE r."workspaceId" = workspace AND r."versionId" = version AND r."replacesId" = s.id)
    AND NOT EXISTS (SELECT FROM "Signature" g WHERE g."workspaceId" = workspace AND g."versionId" = version AND g."signatoryId" = s.id)
$$;

-- What is done with a version is done with its meeting locked, by whatever way it comes: two requests that cross can't both
-- find that nobody has refused, or that someone is left to sign.
CREATE FUNCTION refuse_what_does_not_count() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  version "MinutesVersion";
  signed boolean;
BEGIN
  SELECT v.* INTO version FROM "MinutesVersion" v WHERE v."workspaceId" = NEW."workspaceId" AND v.id = NEW."versionId";
  PERFORM FROM "Meeting" m WHERE m."workspaceId" = version."workspaceId" AND m.id = version."meetingId" FOR UPDATE;
  signed := EXISTS (SELECT FROM "Signature" g WHERE g."workspaceId" = version."workspaceId" AND g."versionId" = version.id);
  IF EXISTS (SELECT FROM "VersionEnd" e WHERE e."workspaceId" = version."workspaceId" AND e."versionId" = version.id) THEN
    RAISE EXCEPTION 'version % of the minutes is over', version.id USING ERRCODE = 'raise_exception';
  END IF;
  IF EXISTS (SELECT FROM "MinutesVersion" v WHERE v."workspaceId" = version."workspaceId"
             AND v."documentId" = version."documentId" AND v.number > version.number) THEN
    RAISE EXCEPTION 'a newer version has taken the place of version % of the minutes', version.id USING ERRCODE = 'raise_exception';
  END IF;
  IF signed AND signatures_left(version."workspaceId", version.id) = 0 THEN
    RAISE EXCEPTION 'version % of the minutes is approved', version.id USING ERRCODE = 'raise_exception';
  END IF;
  IF TG_TABLE_NAME = 'VersionParagraph' AND signed THEN
    RAISE EXCEPTION 'what version % of the minutes holds is signed', version.id USING ERRCODE = 'raise_exception';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER while_it_stands BEFORE INSERT ON "VersionParagraph" FOR EACH ROW EXECUTE FUNCTION refuse_what_does_not_count();
CREATE TRIGGER while_it_stands BEFORE INSERT ON "Signatory" FOR EACH ROW EXECUTE FUNCTION refuse_what_does_not_count();
CREATE TRIGGER while_it_stands BEFORE INSERT ON "Signature" FOR EACH ROW EXECUTE FUNCTION refuse_what_does_not_count();
CREATE TRIGGER while_it_stands BEFORE INSERT ON "VersionEnd" FOR EACH ROW EXECUTE FUNCTION refuse_what_does_not_count();

CREATE FUNCTION refuse_signature_on_something_else() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "MinutesVersion" v WHERE v."workspaceId" = NEW."workspaceId" AND v.id = NEW."versionId" AND v.digest = NEW.digest) THEN
    RAISE EXCEPTION 'the signature is not on what version % of the minutes holds', NEW."versionId" USING ERRCODE = 'raise_exception';
  END IF;
  IF EXISTS (SELECT FROM "Signatory" r WHERE r."workspaceId" = NEW."workspaceId" AND r."versionId" = NEW."versionId" AND r."replacesId" = NEW."signatoryId") THEN
    RAISE EXCEPTION 'another was chosen in the place of the signatory %', NEW."signatoryId" USING ERRCODE = 'raise_exception';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER on_the_content BEFORE INSERT ON "Signature" FOR EACH ROW EXECUTE FUNCTION refuse_signature_on_something_else();

-- A new version of a document is not begun beside one that someone has signed and nobody has refused or taken back.
CREATE FUNCTION refuse_version_beside_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "Meeting" m WHERE m."workspaceId" = NEW."workspaceId" AND m.id = NEW."meetingId" FOR UPDATE;
  IF EXISTS (SELECT FROM "MinutesVersion" v WHERE v."workspaceId" = NEW."workspaceId" AND v."meetingId" = NEW."meetingId"
             AND (v."documentId" = NEW."documentId" OR (v.part = 'ordinary' AND NEW.part = 'ordinary'))
             AND version_is_signed(v."workspaceId", v.id)) THEN
    RAISE EXCEPTION 'a version of the minutes of the meeting % is signed and stands', NEW."meetingId" USING ERRCODE = 'raise_exception';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER one_at_a_time BEFORE INSERT ON "MinutesVersion" FOR EACH ROW EXECUTE FUNCTION refuse_version_beside_signed();

-- What the first signature freezes. A version that was refused or taken back freezes nothing: its text is kept in its own row.
CREATE FUNCTION version_is_signed(workspace uuid, version uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM "Signature" g WHERE g."workspaceId" = workspace AND g."versionId" = version)
     AND NOT EXISTS (SELECT FROM "VersionEnd" e WHERE e."workspaceId" = workspace AND e."versionId" = version)
$$;

CREATE FUNCTION meeting_is_frozen(workspace uuid, meeting uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM "MinutesVersion" v WHERE v."workspaceId" = workspace AND v."meetingId" = meeting
                 AND v.part = 'ordinary' AND version_is_signed(workspace, v.id))
$$;

-- An item is frozen with its §, by whatever version seals that; with the minutes of its meeting those are that have no §,
-- and only those stay open whose § the minutes have left unresolved.
CREATE FUNCTION item_is_frozen(workspace uuid, item uuid, meeting uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM "VersionParagraph" p WHERE p."workspaceId" = workspace AND p."itemId" = item
                 AND p.standing = 'sealed' AND version_is_signed(workspace, p."versionId"))
      OR (meeting_is_frozen(workspace, meeting)
          AND NOT EXISTS (SELECT FROM "VersionParagraph" p WHERE p."workspaceId" = workspace AND p."itemId" = item
                          AND p.standing = 'unresolved' AND version_is_signed(workspace, p."versionId")))
$$;

CREATE FUNCTION item_is_frozen(workspace uuid, item uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(bool_or(item_is_frozen(workspace, i.id, i."meetingId")), false)
  FROM "AgendaItem" i WHERE i."workspaceId" = workspace AND i.id = item
$$;

CREATE FUNCTION division_is_frozen(workspace uuid, division uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(bool_or(item_is_frozen(workspace, q."itemId")), false)
  FROM "Division" d JOIN "Question" q ON q."workspaceId" = d."workspaceId" AND q.id = d."questionId"
  WHERE d."workspaceId" = workspace AND d.id = division
$$;

-- A tree of clauses is a decision's, a motion's, or that of a proposal as the meeting had it before it.
CREATE FUNCTION tree_is_frozen(workspace uuid, tree uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(bool_or(item_is_frozen(workspace, of_tree."itemId")), false) FROM (
    SELECT d."itemId" FROM "Decision" d WHERE d."workspaceId" = workspace AND d."treeId" = tree
    UNION SELECT m."itemId" FROM "Motion" m WHERE m."workspaceId" = workspace AND m."treeId" = tree AND m."recordedAt" IS NOT NULL
    UNION SELECT a."itemId" FROM "ProposalVersion" v
      JOIN "AgendaItemProposal" a ON a."workspaceId" = v."workspaceId" AND a."versionId" = v.id
      WHERE v."workspaceId" = workspace AND v."treeId" = tree) of_tree
$$;

-- Each table says with a query on its own row, $1, whether that belongs to what is frozen. Its state is one of its own
-- (AT001), by which the application knows what it was refused for.
CREATE FUNCTION refuse_change_of_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was_frozen boolean := false;
  becomes_frozen boolean := false;
BEGIN
  IF TG_OP <> 'INSERT' THEN EXECUTE TG_ARGV[0] INTO was_frozen USING OLD; END IF;
  IF TG_OP <> 'DELETE' THEN EXECUTE TG_ARGV[0] INTO becomes_frozen USING NEW; END IF;
  IF was_frozen OR becomes_frozen THEN
    RAISE EXCEPTION '% on % is refused: it belongs to minutes that are signed', TG_OP, TG_TABLE_NAME USING ERRCODE = 'AT001';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;

CREATE PROCEDURE freeze_by(frozen_table regclass, is_frozen text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER frozen BEFORE INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION refuse_change_of_frozen(%L)', frozen_table, is_frozen);
  EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', frozen_table);
END $$;

CALL freeze_by('"Meeting"', 'SELECT meeting_is_frozen($1."workspaceId", $1.id)');
CALL freeze_by('"Adjournment"', 'SELECT meeting_is_frozen($1."workspaceId", $1."meetingId")');
CALL freeze_by('"Participant"', 'SELECT meeting_is_frozen($1."workspaceId", $1."meetingId")');
CALL freeze_by('"Adjuster"', 'SELECT meeting_is_frozen($1."workspaceId", $1."meetingId")');
CALL freeze_by('"Paragraph"', 'SELECT meeting_is_frozen($1."workspaceId", $1."meetingId") OR item_is_frozen($1."workspaceId", $1."itemId")');
CALL freeze_by('"AgendaItem"', 'SELECT item_is_frozen($1."workspaceId", $1.id, $1."meetingId")');
CALL freeze_by('"AgendaItemProposal"', 'SELECT item_is_frozen($1."workspaceId", $1."itemId")');
CALL freeze_by('"AgendaItemDocument"', 'SELECT item_is_frozen($1."workspaceId", $1."itemId")');
CALL freeze_by('"ListedMatter"', 'SELECT item_is_frozen($1."workspaceId", $1."itemId")');
CALL freeze_by('"Nomination"', 'SELECT item_is_frozen($1."workspaceId", $1."itemId")');
CALL freeze_by('"Recusal"', 'SELECT item_is_frozen($1."workspaceId", $1."itemId")');
CALL freeze_by('"NotParticipating"', 'SELECT item_is_frozen($1."workspaceId", $1."itemId")');
CALL freeze_by('"ProseOverride"', 'SELECT item_is_frozen($1."workspaceId", $1."itemId")');
CALL freeze_by('"Decision"', 'SELECT item_is_frozen($1."workspaceId", $1."itemId")');
CALL freeze_by('"Question"', 'SELECT item_is_frozen($1."workspaceId", $1."itemId")');
CALL freeze_by('"Remark"', 'SELECT item_is_frozen($1."workspaceId", $1."itemId")');
CALL freeze_by('"Motion"', 'SELECT $1."recordedAt" IS NOT NULL AND item_is_frozen($1."workspaceId", $1."itemId")');
CALL freeze_by('"Elected"', 'SELECT coalesce(bool_or(item_is_frozen(d."workspaceId", d."itemId")), false) FROM "Decision" d WHERE d."workspaceId" = $1."workspaceId" AND d.id = $1."decisionId"');
CALL freeze_by('"RemarkBy"', 'SELECT coalesce(bool_or(item_is_frozen(r."workspaceId", r."itemId")), false) FROM "Remark" r WHERE r."workspaceId" = $1."workspaceId" AND r.id = $1."remarkId"');
CALL freeze_by('"MotionMover"', 'SELECT coalesce(bool_or(item_is_frozen(m."workspaceId", m."itemId")), false) FROM "Motion" m WHERE m."workspaceId" = $1."workspaceId" AND m.id = $1."motionId" AND m."recordedAt" IS NOT NULL');
CALL freeze_by('"Division"', 'SELECT coalesce(bool_or(item_is_frozen(q."workspaceId", q."itemId")), false) FROM "Question" q WHERE q."workspaceId" = $1."workspaceId" AND q.id = $1."questionId"');
CALL freeze_by('"DivisionVoter"', 'SELECT division_is_frozen($1."workspaceId", $1."divisionId")');
CALL freeze_by('"RollCallVote"', 'SELECT division_is_frozen($1."workspaceId", $1."divisionId")');
CALL freeze_by('"DivisionTally"', 'SELECT division_is_frozen($1."workspaceId", $1."divisionId")');
CALL freeze_by('"ClauseTree"', 'SELECT tree_is_frozen($1."workspaceId", $1.id)');
CALL freeze_by('"Clause"', 'SELECT tree_is_frozen($1."workspaceId", $1."treeId")');
CALL freeze_by('"ClauseAddressee"', 'SELECT tree_is_frozen($1."workspaceId", $1."treeId")');

-- An attachment of a signed § keeps its name and its bytes, and stays; a mark of secrecy can come and go.
CREATE TRIGGER frozen BEFORE UPDATE OF name, "blobId", "removedAt", "workspaceId", id ON "Document" FOR EACH ROW
  EXECUTE FUNCTION refuse_change_of_frozen('SELECT coalesce(bool_or(item_is_frozen(a."workspaceId", a."itemId")), false) FROM "AgendaItemDocument" a WHERE a."workspaceId" = $1."workspaceId" AND a."documentId" = $1.id');
CREATE TRIGGER frozen_row BEFORE DELETE ON "Document" FOR EACH ROW
  EXECUTE FUNCTION refuse_change_of_frozen('SELECT coalesce(bool_or(item_is_frozen(a."workspaceId", a."itemId")), false) FROM "AgendaItemDocument" a WHERE a."workspaceId" = $1."workspaceId" AND a."documentId" = $1.id');
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "Document" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
