-- The notice board of a public authority: the notices, appeals, and legal force as a person has confirmed it.

ALTER TABLE "Workspace" ADD COLUMN "minutesKeptAt" TEXT;
ALTER TABLE "Workspace" ADD COLUMN "appealCourt" TEXT;

CREATE TYPE "AppealEnding" AS ENUM ('dismissed', 'annulled');

CREATE TABLE "PublicNotice" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "organisation" TEXT NOT NULL,
    "bodyName" TEXT NOT NULL,
    "meetingDays" TEXT[],
    "part" "MinutesPart" NOT NULL,
    "paragraphs" INTEGER[],
    "approvedOn" DATE NOT NULL,
    "upFrom" DATE NOT NULL,
    "appealTo" DATE NOT NULL,
    "downOn" DATE NOT NULL,
    "keptAt" TEXT NOT NULL,
    "replacesId" UUID,
    "reason" TEXT,
    "digest" TEXT NOT NULL,
    "postedById" UUID NOT NULL,
    "postedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PublicNotice_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE TABLE "Appeal" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "paragraphs" INTEGER[],
    "receivedOn" DATE NOT NULL,
    "reference" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Appeal_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE TABLE "AppealEnd" (
    "workspaceId" UUID NOT NULL,
    "appealId" UUID NOT NULL,
    "ending" "AppealEnding" NOT NULL,
    "endedOn" DATE NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AppealEnd_pkey" PRIMARY KEY ("workspaceId","appealId")
);

CREATE TABLE "LegalForce" (
    "workspaceId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "noticeId" UUID NOT NULL,
    "confirmedById" UUID NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LegalForce_pkey" PRIMARY KEY ("workspaceId","versionId","number")
);

CREATE INDEX "PublicNotice_workspaceId_meetingId_idx" ON "PublicNotice"("workspaceId", "meetingId");

CREATE INDEX "PublicNotice_workspaceId_downOn_idx" ON "PublicNotice"("workspaceId", "downOn");

CREATE UNIQUE INDEX "PublicNotice_workspaceId_replacesId_key" ON "PublicNotice"("workspaceId", "replacesId");

CREATE INDEX "Appeal_workspaceId_versionId_idx" ON "Appeal"("workspaceId", "versionId");

ALTER TABLE "PublicNotice" ADD CONSTRAINT "PublicNotice_workspaceId_meetingId_fkey" FOREIGN KEY ("workspaceId", "meetingId") REFERENCES "Meeting"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "PublicNotice" ADD CONSTRAINT "PublicNotice_workspaceId_versionId_fkey" FOREIGN KEY ("workspaceId", "versionId") REFERENCES "MinutesVersion"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "PublicNotice" ADD CONSTRAINT "PublicNotice_workspaceId_replacesId_fkey" FOREIGN KEY ("workspaceId", "replacesId") REFERENCES "PublicNotice"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_workspaceId_versionId_fkey" FOREIGN KEY ("workspaceId", "versionId") REFERENCES "MinutesVersion"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "AppealEnd" ADD CONSTRAINT "AppealEnd_workspaceId_appealId_fkey" FOREIGN KEY ("workspaceId", "appealId") REFERENCES "Appeal"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "LegalForce" ADD CONSTRAINT "LegalForce_workspaceId_versionId_fkey" FOREIGN KEY ("workspaceId", "versionId") REFERENCES "MinutesVersion"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "LegalForce" ADD CONSTRAINT "LegalForce_workspaceId_noticeId_fkey" FOREIGN KEY ("workspaceId", "noticeId") REFERENCES "PublicNotice"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What has been put up, appealed and confirmed is only ever added: a wrong notice is replaced by another.
CALL protect_tenant_table('"PublicNotice"', 'SELECT, INSERT');
CALL protect_tenant_table('"Appeal"', 'SELECT, INSERT');
CALL protect_tenant_table('"AppealEnd"', 'SELECT, INSERT');
CALL protect_tenant_table('"LegalForce"', 'SELECT, INSERT');

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "PublicNotice" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "Appeal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "AppealEnd" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "LegalForce" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Up by the second day after the approval, never down before three weeks have gone.
ALTER TABLE "PublicNotice" ADD CONSTRAINT "PublicNotice_up_in_time" CHECK ("upFrom" >= "approvedOn" AND ("upFrom" <= "approvedOn" + 2 OR "replacesId" IS NOT NULL));
ALTER TABLE "PublicNotice" ADD CONSTRAINT "PublicNotice_up_long_enough" CHECK ("appealTo" >= "upFrom" + 21 AND "downOn" > "appealTo");
ALTER TABLE "PublicNotice" ADD CONSTRAINT "PublicNotice_replaces_with_reason" CHECK (("replacesId" IS NULL) = ("reason" IS NULL) AND reason <> '');
CREATE UNIQUE INDEX "PublicNotice_first_of_version" ON "PublicNotice" ("workspaceId", "versionId") WHERE "replacesId" IS NULL;

CREATE FUNCTION refuse_notice_of_unapproved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "Workspace" w WHERE w.id = NEW."workspaceId" AND w."legalForm" = 'publicAuthority') THEN
    RAISE EXCEPTION 'only a public authority has a notice board' USING ERRCODE = 'raise_exception';
  END IF;
  IF NOT version_is_signed(NEW."workspaceId", NEW."versionId") OR signatures_left(NEW."workspaceId", NEW."versionId") > 0 THEN
    RAISE EXCEPTION 'version % of the minutes is not approved', NEW."versionId" USING ERRCODE = 'raise_exception';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER of_the_approved BEFORE INSERT ON "PublicNotice" FOR EACH ROW EXECUTE FUNCTION refuse_notice_of_unapproved();

-- Legal force is confirmed by a person, of what no appeal is against, when the time to appeal that the last notice gave is over.
CREATE FUNCTION refuse_early_legal_force() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "PublicNotice" n WHERE n."workspaceId" = NEW."workspaceId" AND n.id = NEW."noticeId" AND n."versionId" = NEW."versionId"
                 AND NEW.number = ANY (n.paragraphs) AND n."appealTo" < (NEW."confirmedAt" AT TIME ZONE 'Europe/Stockholm')::date)
     OR EXISTS (SELECT FROM "PublicNotice" n WHERE n."workspaceId" = NEW."workspaceId" AND n."replacesId" = NEW."noticeId") THEN
    RAISE EXCEPTION 'the time to appeal against § % is not over', NEW.number USING ERRCODE = 'raise_exception';
  END IF;
  IF EXISTS (SELECT FROM "Appeal" a LEFT JOIN "AppealEnd" e ON e."workspaceId" = a."workspaceId" AND e."appealId" = a.id
             WHERE a."workspaceId" = NEW."workspaceId" AND a."versionId" = NEW."versionId" AND NEW.number = ANY (a.paragraphs)
             AND e.ending IS DISTINCT FROM 'dismissed') THEN
    RAISE EXCEPTION 'an appeal is against § %', NEW.number USING ERRCODE = 'raise_exception';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER in_time BEFORE INSERT ON "LegalForce" FOR EACH ROW EXECUTE FUNCTION refuse_early_legal_force();
