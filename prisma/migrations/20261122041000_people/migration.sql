-- What the pages about people edit is guarded by a version, and a changed password ends the sessions before it.
ALTER TABLE "Account" ADD COLUMN "sessionsFrom" TIMESTAMPTZ(3);
ALTER TABLE "Person" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Membership" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "StandardPhrase" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Mandate" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
