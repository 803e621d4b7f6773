-- The approved errata of published §§, as anyone may read them. Where an erratum touches what is kept back only the day of it is
-- here, without its words.

CREATE TABLE "PublishedErratum" (
    "workspaceId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "erratumId" UUID NOT NULL,
    "approvedOn" DATE NOT NULL,
    "stands" TEXT,
    "shouldRead" TEXT,
    "reason" TEXT,

    CONSTRAINT "PublishedErratum_pkey" PRIMARY KEY ("workspaceId","versionId","erratumId")
);

CREATE INDEX "PublishedErratum_workspaceId_versionId_number_idx" ON "PublishedErratum"("workspaceId", "versionId", "number");

ALTER TABLE "PublishedErratum" ADD CONSTRAINT "PublishedErratum_workspaceId_versionId_number_fkey" FOREIGN KEY ("workspaceId", "versionId", "number") REFERENCES "PublishedParagraph"("workspaceId", "versionId", "number") ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE "PublishedErratum" ADD CONSTRAINT "PublishedErratum_erratumId_fkey" FOREIGN KEY ("workspaceId", "erratumId") REFERENCES "Erratum"("workspaceId", "versionId") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "PublishedErratum" ADD CONSTRAINT "PublishedErratum_whole_or_without_words" CHECK (num_nulls(stands, "shouldRead", reason) IN (0, 3));

CALL protect_tenant_table('"PublishedErratum"', 'SELECT, INSERT, DELETE');
CALL open_to_public('"PublishedErratum"', 'true');

-- Only what all have signed is told, whoever asks.
CREATE FUNCTION refuse_publication_of_unsigned_erratum() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT version_is_signed(NEW."workspaceId", NEW."erratumId") OR signatures_left(NEW."workspaceId", NEW."erratumId") > 0 THEN
    RAISE EXCEPTION 'the erratum % is not approved', NEW."erratumId" USING ERRCODE = 'raise_exception';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER of_the_approved BEFORE INSERT ON "PublishedErratum" FOR EACH ROW EXECUTE FUNCTION refuse_publication_of_unsigned_erratum();
