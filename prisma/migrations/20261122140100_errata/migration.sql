-- Errata: a correction of a § of approved minutes is a version of a document of its own, signed, frozen and sealed as minutes are.

ALTER TYPE "MinutesPart" ADD VALUE 'erratum';

CREATE TABLE "Erratum" (
    "workspaceId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "correctedVersionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "stands" TEXT NOT NULL,
    "shouldRead" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "Erratum_pkey" PRIMARY KEY ("workspaceId","versionId")
);

CREATE INDEX "Erratum_workspaceId_correctedVersionId_number_idx" ON "Erratum"("workspaceId", "correctedVersionId", "number");

ALTER TABLE "Erratum" ADD CONSTRAINT "Erratum_workspaceId_versionId_fkey" FOREIGN KEY ("workspaceId", "versionId") REFERENCES "MinutesVersion"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "Erratum" ADD CONSTRAINT "Erratum_workspaceId_correctedVersionId_number_fkey" FOREIGN KEY ("workspaceId", "correctedVersionId", "number") REFERENCES "VersionParagraph"("workspaceId", "versionId", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

CALL protect_tenant_table('"Erratum"', 'SELECT, INSERT');
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "Erratum" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "Erratum" ADD CONSTRAINT "Erratum_says_something" CHECK (stands <> '' AND "shouldRead" <> '' AND reason <> '' AND stands <> "shouldRead");

-- An erratum corrects what all have signed; what it says belongs to a version that nobody has signed yet.
CREATE FUNCTION refuse_erratum_of_unapproved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "MinutesVersion" v WHERE v."workspaceId" = NEW."workspaceId" AND v.id = NEW."versionId" AND v.part = 'erratum'
                 AND NOT EXISTS (SELECT FROM "Signature" g WHERE g."workspaceId" = v."workspaceId" AND g."versionId" = v.id)) THEN
    RAISE EXCEPTION 'version % is no erratum to be signed', NEW."versionId" USING ERRCODE = 'raise_exception';
  END IF;
  IF NOT version_is_signed(NEW."workspaceId", NEW."correctedVersionId") OR signatures_left(NEW."workspaceId", NEW."correctedVersionId") > 0
     OR NOT EXISTS (SELECT FROM "VersionParagraph" p WHERE p."workspaceId" = NEW."workspaceId" AND p."versionId" = NEW."correctedVersionId"
                    AND p.number = NEW.number AND p.standing = 'sealed') THEN
    RAISE EXCEPTION 'version % of the minutes has not approved § %', NEW."correctedVersionId", NEW.number USING ERRCODE = 'raise_exception';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER of_the_approved BEFORE INSERT ON "Erratum" FOR EACH ROW EXECUTE FUNCTION refuse_erratum_of_unapproved();
