-- Extracts from approved minutes: the files, to whom each has gone and how, the links and what was fetched by them.

CREATE TYPE "DispatchWay" AS ENUM ('email', 'link', 'byHand');

CREATE TABLE "Extract" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "edition" INTEGER NOT NULL,
    "pdfBlobId" UUID NOT NULL,
    "pdfDigest" TEXT NOT NULL,
    "docxBlobId" UUID NOT NULL,
    "docxDigest" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Extract_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE TABLE "Dispatch" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "extractId" UUID NOT NULL,
    "organisationId" UUID,
    "name" TEXT NOT NULL,
    "way" "DispatchWay" NOT NULL,
    "address" TEXT,
    "tokenDigest" TEXT,
    "expiresAt" TIMESTAMPTZ(3),
    "day" DATE,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Dispatch_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE TABLE "LinkRevocation" (
    "workspaceId" UUID NOT NULL,
    "dispatchId" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LinkRevocation_pkey" PRIMARY KEY ("workspaceId","dispatchId")
);

CREATE TABLE "ExtractFetch" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "dispatchId" UUID NOT NULL,
    "extractId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ExtractFetch_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE TABLE "ExtractWaiver" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ExtractWaiver_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE UNIQUE INDEX "Extract_workspaceId_versionId_number_edition_key" ON "Extract"("workspaceId", "versionId", "number", "edition");

CREATE UNIQUE INDEX "Dispatch_workspaceId_tokenDigest_key" ON "Dispatch"("workspaceId", "tokenDigest");

CREATE INDEX "Dispatch_tokenDigest_idx" ON "Dispatch"("tokenDigest");

CREATE INDEX "Dispatch_workspaceId_extractId_idx" ON "Dispatch"("workspaceId", "extractId");

CREATE INDEX "Dispatch_workspaceId_organisationId_at_idx" ON "Dispatch"("workspaceId", "organisationId", "at");

CREATE INDEX "ExtractFetch_workspaceId_dispatchId_idx" ON "ExtractFetch"("workspaceId", "dispatchId");

CREATE INDEX "ExtractWaiver_workspaceId_itemId_idx" ON "ExtractWaiver"("workspaceId", "itemId");

ALTER TABLE "Extract" ADD CONSTRAINT "Extract_workspaceId_versionId_number_fkey" FOREIGN KEY ("workspaceId", "versionId", "number") REFERENCES "VersionParagraph"("workspaceId", "versionId", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "Extract" ADD CONSTRAINT "Extract_workspaceId_pdfBlobId_fkey" FOREIGN KEY ("workspaceId", "pdfBlobId") REFERENCES "Blob"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "Extract" ADD CONSTRAINT "Extract_workspaceId_docxBlobId_fkey" FOREIGN KEY ("workspaceId", "docxBlobId") REFERENCES "Blob"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "Dispatch" ADD CONSTRAINT "Dispatch_workspaceId_extractId_fkey" FOREIGN KEY ("workspaceId", "extractId") REFERENCES "Extract"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "Dispatch" ADD CONSTRAINT "Dispatch_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "LinkRevocation" ADD CONSTRAINT "LinkRevocation_workspaceId_dispatchId_fkey" FOREIGN KEY ("workspaceId", "dispatchId") REFERENCES "Dispatch"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "ExtractFetch" ADD CONSTRAINT "ExtractFetch_workspaceId_dispatchId_fkey" FOREIGN KEY ("workspaceId", "dispatchId") REFERENCES "Dispatch"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "ExtractFetch" ADD CONSTRAINT "ExtractFetch_workspaceId_extractId_fkey" FOREIGN KEY ("workspaceId", "extractId") REFERENCES "Extract"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "ExtractWaiver" ADD CONSTRAINT "ExtractWaiver_workspaceId_itemId_fkey" FOREIGN KEY ("workspaceId", "itemId") REFERENCES "AgendaItem"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What went out is only ever added.
CALL protect_tenant_table('"Extract"', 'SELECT, INSERT');
CALL protect_tenant_table('"Dispatch"', 'SELECT, INSERT');
CALL protect_tenant_table('"LinkRevocation"', 'SELECT, INSERT');
CALL protect_tenant_table('"ExtractFetch"', 'SELECT, INSERT');
CALL protect_tenant_table('"ExtractWaiver"', 'SELECT, INSERT');

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "Extract" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "Dispatch" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "LinkRevocation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "ExtractFetch" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "ExtractWaiver" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Rules that a single row can keep.
ALTER TABLE "Extract" ADD CONSTRAINT "Extract_edition_positive" CHECK (edition > 0);
ALTER TABLE "Dispatch" ADD CONSTRAINT "Dispatch_way_has_its_own" CHECK (
  (way = 'email') = (address IS NOT NULL)
  AND (way = 'link') = ("tokenDigest" IS NOT NULL) AND (way = 'link') = ("expiresAt" IS NOT NULL)
  AND (way = 'byHand') = (day IS NOT NULL));
ALTER TABLE "ExtractWaiver" ADD CONSTRAINT "ExtractWaiver_reason_given" CHECK (reason <> '');

-- Extracts are of what all have signed, and of files that are stored whole.
CREATE FUNCTION refuse_extract_of_unapproved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT version_is_signed(NEW."workspaceId", NEW."versionId") OR signatures_left(NEW."workspaceId", NEW."versionId") > 0
     OR NOT EXISTS (SELECT FROM "VersionParagraph" p WHERE p."workspaceId" = NEW."workspaceId" AND p."versionId" = NEW."versionId"
                    AND p.number = NEW.number AND p.standing = 'sealed') THEN
    RAISE EXCEPTION 'version % of the minutes has not approved § %', NEW."versionId", NEW.number USING ERRCODE = 'raise_exception';
  END IF;
  IF (SELECT count(*) FROM "Blob" b WHERE b."workspaceId" = NEW."workspaceId" AND b."completedAt" IS NOT NULL
      AND ((b.id = NEW."pdfBlobId" AND b.sha256 = NEW."pdfDigest") OR (b.id = NEW."docxBlobId" AND b.sha256 = NEW."docxDigest"))) <> 2 THEN
    RAISE EXCEPTION 'the extract of § % has other digests than the stored files', NEW.number USING ERRCODE = 'raise_exception';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER of_the_approved BEFORE INSERT ON "Extract" FOR EACH ROW EXECUTE FUNCTION refuse_extract_of_unapproved();

-- A link is followed by one without an account: the workspace is found by the digest of its token, and by that alone. What
-- the link leads to, and whether it still holds, is then read under the policies.
CREATE FUNCTION workspace_of_extract_link(token_digest text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT "workspaceId" FROM "Dispatch" WHERE "tokenDigest" = token_digest LIMIT 1
$$;
REVOKE ALL ON FUNCTION workspace_of_extract_link(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION workspace_of_extract_link(text) TO attsats_app;
