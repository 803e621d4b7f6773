-- What people add to an adopted clause that instructs someone: who is responsible, by when, and what was reported.

CREATE TYPE "ResponsibleKind" AS ENUM ('person', 'body', 'organisation', 'members', 'named');

CREATE TYPE "ReportKind" AS ENUM ('interim', 'final');

CREATE TABLE "Assignment" (
    "workspaceId" UUID NOT NULL,
    "treeId" UUID NOT NULL,
    "clauseId" UUID NOT NULL,
    "responsibleKind" "ResponsibleKind",
    "personId" UUID,
    "bodyId" UUID,
    "organisationId" UUID,
    "name" TEXT,
    "dueOn" DATE,
    "dueReason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("workspaceId","treeId","clauseId")
);

CREATE TABLE "AssignmentReport" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "treeId" UUID NOT NULL,
    "clauseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "ReportKind" NOT NULL,
    "text" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recordId" UUID,
    "proposalId" UUID,

    CONSTRAINT "AssignmentReport_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE TABLE "AssignmentReportItem" (
    "workspaceId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "reportId" UUID NOT NULL,

    CONSTRAINT "AssignmentReportItem_pkey" PRIMARY KEY ("workspaceId","itemId")
);

CREATE UNIQUE INDEX "AssignmentReport_workspaceId_treeId_clauseId_number_key" ON "AssignmentReport"("workspaceId", "treeId", "clauseId", "number");

CREATE INDEX "AssignmentReportItem_workspaceId_reportId_idx" ON "AssignmentReportItem"("workspaceId", "reportId");

ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_workspaceId_treeId_clauseId_fkey" FOREIGN KEY ("workspaceId", "treeId", "clauseId") REFERENCES "Clause"("workspaceId", "treeId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_workspaceId_bodyId_fkey" FOREIGN KEY ("workspaceId", "bodyId") REFERENCES "Body"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AssignmentReport" ADD CONSTRAINT "AssignmentReport_workspaceId_treeId_clauseId_fkey" FOREIGN KEY ("workspaceId", "treeId", "clauseId") REFERENCES "Clause"("workspaceId", "treeId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "AssignmentReport" ADD CONSTRAINT "AssignmentReport_workspaceId_recordId_fkey" FOREIGN KEY ("workspaceId", "recordId") REFERENCES "Record"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "AssignmentReport" ADD CONSTRAINT "AssignmentReport_workspaceId_proposalId_fkey" FOREIGN KEY ("workspaceId", "proposalId") REFERENCES "Proposal"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "AssignmentReportItem" ADD CONSTRAINT "AssignmentReportItem_workspaceId_reportId_fkey" FOREIGN KEY ("workspaceId", "reportId") REFERENCES "AssignmentReport"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "AssignmentReportItem" ADD CONSTRAINT "AssignmentReportItem_workspaceId_itemId_fkey" FOREIGN KEY ("workspaceId", "itemId") REFERENCES "AgendaItem"("workspaceId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

CALL protect_tenant_table('"Assignment"', 'SELECT, INSERT, UPDATE');
-- A report stands as it was written; only the proposal that was drafted for it comes later.
CALL protect_tenant_table('"AssignmentReport"', 'SELECT, INSERT, UPDATE ("proposalId")');
CALL protect_tenant_table('"AssignmentReportItem"', 'SELECT, INSERT');

ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_one_responsible" CHECK (
  num_nonnulls("personId", "bodyId", "organisationId", "name") = CASE WHEN "responsibleKind" IS NULL OR "responsibleKind" = 'members' THEN 0 ELSE 1 END
  AND ("personId" IS NOT NULL) = ("responsibleKind" IS NOT DISTINCT FROM 'person')
  AND ("bodyId" IS NOT NULL) = ("responsibleKind" IS NOT DISTINCT FROM 'body')
  AND ("organisationId" IS NOT NULL) = ("responsibleKind" IS NOT DISTINCT FROM 'organisation'));

ALTER TABLE "AssignmentReport" ADD CONSTRAINT "AssignmentReport_says_something" CHECK (text <> '');

-- Those who are instructed are looked for among all that has been adopted or proposed.
CREATE INDEX "Clause_that_instructs" ON "Clause" ("workspaceId", "treeId") WHERE act = 'instruct';
