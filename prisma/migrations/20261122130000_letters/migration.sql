-- Letters, written in the transaction of the act they come from, and what has happened to each.

CREATE TYPE "LetterState" AS ENUM ('waiting', 'sending', 'sent', 'stopped', 'uncertain', 'left');

CREATE TYPE "LetterStepKind" AS ENUM ('written', 'begun', 'accepted', 'postponed', 'refused', 'gaveUp', 'lostTouch', 'sendAgain', 'arrived', 'sentByHand', 'left');

CREATE TABLE "Letter" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "toName" TEXT NOT NULL,
    "toAddress" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "secrecyGround" TEXT,
    "aboutKind" TEXT NOT NULL,
    "aboutId" UUID NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "LetterState" NOT NULL DEFAULT 'waiting',
    "dueAt" TIMESTAMPTZ(3),
    "stepCount" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE TABLE "LetterEnclosure" (
    "workspaceId" UUID NOT NULL,
    "letterId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "digest" TEXT NOT NULL,

    CONSTRAINT "LetterEnclosure_pkey" PRIMARY KEY ("workspaceId","letterId","position")
);

CREATE TABLE "LetterStep" (
    "workspaceId" UUID NOT NULL,
    "letterId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "LetterStepKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,
    "answer" TEXT,

    CONSTRAINT "LetterStep_pkey" PRIMARY KEY ("workspaceId","letterId","number")
);

CREATE UNIQUE INDEX "Letter_workspaceId_key_key" ON "Letter"("workspaceId", "key");

CREATE INDEX "Letter_workspaceId_state_dueAt_idx" ON "Letter"("workspaceId", "state", "dueAt");

CREATE INDEX "Letter_workspaceId_aboutId_idx" ON "Letter"("workspaceId", "aboutId");

ALTER TABLE "LetterEnclosure" ADD CONSTRAINT "LetterEnclosure_workspaceId_letterId_fkey" FOREIGN KEY ("workspaceId", "letterId") REFERENCES "Letter"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "LetterEnclosure" ADD CONSTRAINT "LetterEnclosure_workspaceId_digest_fkey" FOREIGN KEY ("workspaceId", "digest") REFERENCES "Blob"("workspaceId", "sha256") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "LetterStep" ADD CONSTRAINT "LetterStep_workspaceId_letterId_fkey" FOREIGN KEY ("workspaceId", "letterId") REFERENCES "Letter"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Of a letter itself only where it stands can be changed; the rest says what was written, and to whom.
CALL protect_tenant_table('"Letter"', 'SELECT, INSERT, UPDATE (state, "dueAt", "stepCount")');
CALL protect_tenant_table('"LetterEnclosure"', 'SELECT, INSERT');
CALL protect_tenant_table('"LetterStep"', 'SELECT, INSERT');
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "LetterEnclosure" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "LetterStep" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What would let a letter carry a header of someone else's making never gets as far as the table.
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_headers_on_one_line" CHECK (concat("toName", "toAddress", subject) !~ '[[:cntrl:]]');
ALTER TABLE "LetterEnclosure" ADD CONSTRAINT "LetterEnclosure_headers_on_one_line" CHECK (concat("fileName", "mediaType") !~ '[[:cntrl:]]');
