-- The keys that the installation seals with, and the sealed files of what has been approved.

CREATE TABLE "SealedFile" (
    "workspaceId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "blobId" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "sealedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SealedFile_pkey" PRIMARY KEY ("workspaceId","versionId")
);

CREATE TABLE "SigningKey" (
    "id" TEXT NOT NULL,
    "pem" TEXT NOT NULL,
    "encrypted" TEXT NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "to" TIMESTAMPTZ(3),

    CONSTRAINT "SigningKey_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "SealedFile" ADD CONSTRAINT "SealedFile_workspaceId_versionId_fkey" FOREIGN KEY ("workspaceId", "versionId") REFERENCES "MinutesVersion"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "SealedFile" ADD CONSTRAINT "SealedFile_workspaceId_blobId_fkey" FOREIGN KEY ("workspaceId", "blobId") REFERENCES "Blob"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CALL protect_tenant_table('"SealedFile"', 'SELECT, INSERT');
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "SealedFile" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Only what all have signed is sealed, and only once its file has come whole.
CREATE FUNCTION refuse_seal_of_unapproved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT version_is_signed(NEW."workspaceId", NEW."versionId") OR signatures_left(NEW."workspaceId", NEW."versionId") > 0 THEN
    RAISE EXCEPTION 'version % of the minutes is not approved', NEW."versionId" USING ERRCODE = 'raise_exception';
  END IF;
  IF NOT EXISTS (SELECT FROM "Blob" b WHERE b."workspaceId" = NEW."workspaceId" AND b.id = NEW."blobId"
                 AND b.sha256 = NEW.digest AND b."completedAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'the sealed file of version % has another digest than the stored one', NEW."versionId" USING ERRCODE = 'raise_exception';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER of_the_approved BEFORE INSERT ON "SealedFile" FOR EACH ROW EXECUTE FUNCTION refuse_seal_of_unapproved();

-- The owner makes the keys (the start command, npm run rotate-key); the application only reads them. There is one to seal
-- with at a time; an old one stays as it is, for what it has sealed.
CREATE UNIQUE INDEX "SigningKey_one_in_force" ON "SigningKey" (("to" IS NULL)) WHERE "to" IS NULL;
ALTER TABLE "SigningKey" ADD CONSTRAINT "SigningKey_ends_after_start" CHECK ("to" IS NULL OR "to" >= "from");
GRANT SELECT ON "SigningKey" TO attsats_app;

CREATE FUNCTION refuse_change_of_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."to" IS NULL AND NEW."to" IS NOT NULL AND to_jsonb(OLD) - 'to' = to_jsonb(NEW) - 'to' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'the signing key % can only be ended, once', OLD.id USING ERRCODE = 'raise_exception';
END $$;
CREATE TRIGGER only_ended BEFORE UPDATE ON "SigningKey" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_key();
CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON "SigningKey" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
