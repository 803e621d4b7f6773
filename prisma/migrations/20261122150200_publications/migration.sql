-- What is published of approved minutes. A row holds only what anyone may read: what is kept back is in no column of it.

CREATE TABLE "Publication" (
    "workspaceId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "bodySlug" TEXT NOT NULL,
    "bodyName" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "meetingDays" TEXT[],
    "part" "MinutesPart" NOT NULL,
    "approvedOn" DATE NOT NULL,
    "content" JSON NOT NULL,
    "isWhole" BOOLEAN NOT NULL,
    "fileBlobId" UUID NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("workspaceId","versionId")
);

CREATE TABLE "PublishedParagraph" (
    "workspaceId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "PublishedParagraph_pkey" PRIMARY KEY ("workspaceId","versionId","number")
);

-- What the secretary has chosen to keep back of a version: not for the public, and kept when nothing is published.
CREATE TABLE "KeptBack" (
    "workspaceId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "paragraphs" INTEGER[],
    "passages" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "KeptBack_pkey" PRIMARY KEY ("workspaceId","versionId")
);

CREATE UNIQUE INDEX "Publication_workspaceId_bodySlug_address_key" ON "Publication"("workspaceId", "bodySlug", "address");

CREATE INDEX "Publication_workspaceId_approvedOn_idx" ON "Publication"("workspaceId", "approvedOn");

ALTER TABLE "Publication" ADD CONSTRAINT "Publication_workspaceId_versionId_fkey" FOREIGN KEY ("workspaceId", "versionId") REFERENCES "MinutesVersion"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "Publication" ADD CONSTRAINT "Publication_workspaceId_meetingId_fkey" FOREIGN KEY ("workspaceId", "meetingId") REFERENCES "Meeting"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "Publication" ADD CONSTRAINT "Publication_workspaceId_fileBlobId_fkey" FOREIGN KEY ("workspaceId", "fileBlobId") REFERENCES "Blob"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "PublishedParagraph" ADD CONSTRAINT "PublishedParagraph_workspaceId_versionId_fkey" FOREIGN KEY ("workspaceId", "versionId") REFERENCES "Publication"("workspaceId", "versionId") ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE "KeptBack" ADD CONSTRAINT "KeptBack_workspaceId_versionId_fkey" FOREIGN KEY ("workspaceId", "versionId") REFERENCES "MinutesVersion"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CALL protect_tenant_table('"Publication"', 'SELECT, INSERT, UPDATE, DELETE');
CALL protect_tenant_table('"PublishedParagraph"', 'SELECT, INSERT, UPDATE, DELETE');
CALL protect_tenant_table('"KeptBack"', 'SELECT, INSERT, UPDATE');

CALL open_to_public('"Publication"', 'true');
CALL open_to_public('"PublishedParagraph"', 'true');
CALL open_to_public('"Blob"', 'EXISTS (SELECT FROM "Publication" p WHERE p."workspaceId" = "Blob"."workspaceId" AND p."fileBlobId" = "Blob".id)');
CALL open_to_public('"BlobPiece"', 'EXISTS (SELECT FROM "Publication" p WHERE p."workspaceId" = "BlobPiece"."workspaceId" AND p."fileBlobId" = "BlobPiece"."blobId")');

CREATE INDEX "PublishedParagraph_words" ON "PublishedParagraph" USING gin (to_tsvector('swedish', title || ' ' || text));

-- Only what is approved is published, whoever asks.
CREATE FUNCTION refuse_publication_of_unapproved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT version_is_signed(NEW."workspaceId", NEW."versionId") OR signatures_left(NEW."workspaceId", NEW."versionId") > 0 THEN
    RAISE EXCEPTION 'version % of the minutes is not approved', NEW."versionId" USING ERRCODE = 'raise_exception';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER of_the_approved BEFORE INSERT OR UPDATE ON "Publication" FOR EACH ROW EXECUTE FUNCTION refuse_publication_of_unapproved();

-- What becomes secret is public no longer, from the same moment: the whole of what it is published in, until someone publishes
-- that anew without it.
CREATE FUNCTION take_secret_from_public() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "Publication" p USING "VersionParagraph" v, "AgendaItem" i
  WHERE p."workspaceId" = NEW."workspaceId" AND v."workspaceId" = p."workspaceId" AND v."versionId" = p."versionId" AND v.standing = 'sealed'
    AND i."workspaceId" = v."workspaceId" AND i.id = v."itemId"
    AND (CASE TG_TABLE_NAME WHEN 'Case' THEN i."caseId" ELSE i.id END) = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER not_public AFTER UPDATE OF "secrecyGround" ON "Case" FOR EACH ROW
  WHEN (OLD."secrecyGround" IS NULL AND NEW."secrecyGround" IS NOT NULL) EXECUTE FUNCTION take_secret_from_public();
CREATE TRIGGER not_public AFTER UPDATE OF "secrecyGround" ON "AgendaItem" FOR EACH ROW
  WHEN (OLD."secrecyGround" IS NULL AND NEW."secrecyGround" IS NOT NULL) EXECUTE FUNCTION take_secret_from_public();

-- Every change of what is public is told to the instances, by the organisation's address, so that none shows what it has kept.
CREATE FUNCTION tell_public_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
BEGIN
  PERFORM pg_notify('attsats_public', w.slug) FROM "Workspace" w WHERE w.id = coalesce(changed ->> 'workspaceId', changed ->> 'id')::uuid;
  RETURN NULL;
END $$;
CREATE TRIGGER tell_public AFTER INSERT ON "PublicNotice" FOR EACH ROW EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER tell_public AFTER INSERT OR UPDATE OR DELETE ON "Publication" FOR EACH ROW EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER tell_public AFTER INSERT OR UPDATE ON "Workspace" FOR EACH ROW EXECUTE FUNCTION tell_public_change();
