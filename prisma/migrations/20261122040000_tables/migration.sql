-- The tables. Who may touch what is in the next migration.
CREATE EXTENSION IF NOT EXISTS citext;


-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('municipality', 'region', 'association', 'agency', 'company', 'other');

-- CreateEnum
CREATE TYPE "LegalForm" AS ENUM ('nonprofitAssociation', 'publicAuthority');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('administrator', 'secretary', 'municipalContact', 'reader');

-- CreateEnum
CREATE TYPE "BodyKind" AS ENUM ('assembly', 'board', 'preparatory');

-- CreateEnum
CREATE TYPE "MandateRole" AS ENUM ('chair', 'viceChair', 'member', 'substitute', 'observer', 'delegate');

-- CreateEnum
CREATE TYPE "RecordDirection" AS ENUM ('incoming', 'outgoing', 'internal');

-- CreateEnum
CREATE TYPE "ClauseAct" AS ENUM ('recommend', 'approve', 'instruct', 'elect', 'note', 'fund', 'adopt', 'refer', 'propose', 'state', 'other');

-- CreateEnum
CREATE TYPE "AddresseeKind" AS ENUM ('organisation', 'body', 'members', 'named');

-- CreateEnum
CREATE TYPE "ProposalOrigin" AS ENUM ('office', 'presidium', 'member', 'body');

-- CreateEnum
CREATE TYPE "MeetingForm" AS ENUM ('ordinary', 'perCapsulam');

-- CreateEnum
CREATE TYPE "AgendaItemKind" AS ENUM ('opening', 'adjusters', 'roll', 'agenda', 'previousMinutes', 'case', 'information', 'notifications', 'delegatedDecisions', 'otherQuestions', 'closing');

-- CreateEnum
CREATE TYPE "Capacity" AS ENUM ('member', 'substitute', 'observer', 'coOpted', 'guest', 'official');

-- CreateEnum
CREATE TYPE "Duty" AS ENUM ('chair', 'secretary');

-- CreateEnum
CREATE TYPE "ParagraphState" AS ENUM ('given', 'dropped', 'missing');

-- CreateEnum
CREATE TYPE "Outcome" AS ENUM ('adopted', 'adoptedWithChanges', 'rejected', 'referredBack', 'deferred', 'noted', 'statement', 'elected', 'withdrawn');

-- CreateEnum
CREATE TYPE "ElectedAs" AS ENUM ('ordinary', 'substitute');

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "kind" "OrganisationKind" NOT NULL,
    "name" TEXT NOT NULL,
    "code" TEXT,
    "countyCode" TEXT,
    "countyName" TEXT,
    "email" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PopulationFigure" (
    "organisationId" UUID NOT NULL,
    "asOf" DATE NOT NULL,
    "count" INTEGER NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "PopulationFigure_pkey" PRIMARY KEY ("organisationId","asOf")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" CITEXT,
    "phone" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "personId" UUID NOT NULL,
    "passwordHash" TEXT,
    "oidcSubject" TEXT,
    "language" TEXT NOT NULL DEFAULT 'sv',
    "disabledAt" TIMESTAMPTZ(3),
    "disabledById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "PasswordLink" (
    "tokenDigest" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PasswordLink_pkey" PRIMARY KEY ("tokenDigest")
);

-- CreateTable
CREATE TABLE "SignInAttempt" (
    "id" UUID NOT NULL,
    "addressDigest" TEXT NOT NULL,
    "originDigest" TEXT NOT NULL,
    "succeeded" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Workspace" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "organisationId" UUID NOT NULL,
    "legalForm" "LegalForm" NOT NULL,
    "registrationPattern" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'sv',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkspaceRole" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "organisationId" UUID,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "grantedById" UUID,
    "revokedAt" TIMESTAMPTZ(3),
    "revokedById" UUID,

    CONSTRAINT "WorkspaceRole_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "StandardPhrase" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "StandardPhrase_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Body" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "BodyKind" NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "rules" JSONB NOT NULL,
    "agendaTemplate" JSONB NOT NULL,
    "setUpByBodyId" UUID,
    "from" DATE NOT NULL,
    "to" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Body_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Mandate" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "MandateRole" NOT NULL,
    "party" TEXT,
    "representsOrganisationId" UUID,
    "substituteOrder" INTEGER,
    "votingGroup" TEXT,
    "voteWeight" INTEGER NOT NULL DEFAULT 1,
    "from" DATE NOT NULL,
    "to" DATE,

    CONSTRAINT "Mandate_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "NumberSeries" (
    "workspaceId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "next" INTEGER NOT NULL,

    CONSTRAINT "NumberSeries_pkey" PRIMARY KEY ("workspaceId","key")
);

-- CreateTable
CREATE TABLE "Case" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "registrationNumber" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "serial" INTEGER NOT NULL,
    "planCode" TEXT,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "openedOn" DATE NOT NULL,
    "openedById" UUID,
    "responsibleId" UUID,
    "secrecyGround" TEXT,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,
    "closedReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Case_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Record" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "direction" "RecordDirection" NOT NULL,
    "date" DATE NOT NULL,
    "counterpart" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL,
    "secrecyGround" TEXT,
    "registeredById" UUID,
    "registeredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Record_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Blob" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sha256" TEXT,
    "size" INTEGER NOT NULL DEFAULT 0,
    "mediaType" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Blob_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "BlobPiece" (
    "workspaceId" UUID NOT NULL,
    "blobId" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "BlobPiece_pkey" PRIMARY KEY ("workspaceId","blobId","index")
);

-- CreateTable
CREATE TABLE "Document" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID,
    "recordId" UUID,
    "blobId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "secrecyGround" TEXT,
    "uploadedById" UUID,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),
    "removedById" UUID,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ClauseTree" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,

    CONSTRAINT "ClauseTree_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Clause" (
    "workspaceId" UUID NOT NULL,
    "treeId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "parentId" UUID,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "act" "ClauseAct",
    "dueDate" DATE,
    "condition" TEXT,

    CONSTRAINT "Clause_pkey" PRIMARY KEY ("workspaceId","treeId","id")
);

-- CreateTable
CREATE TABLE "ClauseAddressee" (
    "workspaceId" UUID NOT NULL,
    "treeId" UUID NOT NULL,
    "clauseId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "AddresseeKind" NOT NULL,
    "organisationId" UUID,
    "bodyId" UUID,
    "name" TEXT,

    CONSTRAINT "ClauseAddressee_pkey" PRIMARY KEY ("workspaceId","treeId","clauseId","position")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "origin" "ProposalOrigin" NOT NULL,
    "originBodyId" UUID,
    "originPersonId" UUID,
    "position" INTEGER NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnById" UUID,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ProposalVersion" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "treeId" UUID NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "fixedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ProposalVersion_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "form" "MeetingForm" NOT NULL DEFAULT 'ordinary',
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT NOT NULL,
    "distanceAddress" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "firstPage" INTEGER NOT NULL DEFAULT 1,
    "openedAt" TIMESTAMPTZ(3),
    "openedById" UUID,
    "closedAt" TIMESTAMPTZ(3),
    "closedById" UUID,
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelledById" UUID,
    "cancelledReason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "AgendaItemKind" NOT NULL,
    "title" TEXT NOT NULL,
    "caseId" UUID,
    "presenter" TEXT NOT NULL DEFAULT '',
    "secrecyGround" TEXT,
    "addedLateAt" TIMESTAMPTZ(3),
    "takenUpAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnById" UUID,
    "withdrawnReason" TEXT,
    "treatedFrom" TIMESTAMPTZ(3),
    "treatedTo" TIMESTAMPTZ(3),
    "text" JSONB NOT NULL,
    "textVersion" INTEGER NOT NULL DEFAULT 0,
    "textSavedById" UUID,
    "textSavedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "AgendaItem_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "AgendaItemProposal" (
    "workspaceId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "versionId" UUID,
    "position" INTEGER NOT NULL,

    CONSTRAINT "AgendaItemProposal_pkey" PRIMARY KEY ("workspaceId","itemId","proposalId")
);

-- CreateTable
CREATE TABLE "AgendaItemDocument" (
    "workspaceId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "AgendaItemDocument_pkey" PRIMARY KEY ("workspaceId","itemId","documentId")
);

-- CreateTable
CREATE TABLE "ListedMatter" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "registrationNumber" TEXT,
    "decidedBy" TEXT,
    "decidedOn" DATE,

    CONSTRAINT "ListedMatter_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "IssuedAgenda" (
    "workspaceId" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "recipients" JSONB NOT NULL,
    "blobId" UUID NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "issuedById" UUID,

    CONSTRAINT "IssuedAgenda_pkey" PRIMARY KEY ("workspaceId","meetingId","number")
);

-- CreateTable
CREATE TABLE "Adjournment" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "itemId" UUID,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "to" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Adjournment_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Participant" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "mandateId" UUID,
    "personId" UUID,
    "name" TEXT NOT NULL,
    "affiliation" TEXT NOT NULL DEFAULT '',
    "capacity" "Capacity" NOT NULL,
    "duty" "Duty",
    "present" BOOLEAN NOT NULL DEFAULT false,
    "atDistance" BOOLEAN NOT NULL DEFAULT false,
    "spans" JSONB NOT NULL,
    "serving" JSONB NOT NULL,
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Participant_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Recusal" (
    "workspaceId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" UUID,

    CONSTRAINT "Recusal_pkey" PRIMARY KEY ("workspaceId","participantId","itemId")
);

-- CreateTable
CREATE TABLE "Adjuster" (
    "workspaceId" UUID NOT NULL,
    "participantId" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Adjuster_pkey" PRIMARY KEY ("workspaceId","participantId")
);

-- CreateTable
CREATE TABLE "Paragraph" (
    "workspaceId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "meetingId" UUID NOT NULL,
    "itemId" UUID,
    "state" "ParagraphState" NOT NULL DEFAULT 'given',
    "givenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Paragraph_pkey" PRIMARY KEY ("workspaceId","bodyId","year","number")
);

-- CreateTable
CREATE TABLE "Decision" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "outcome" "Outcome" NOT NULL,
    "lead" TEXT NOT NULL DEFAULT '',
    "changes" TEXT NOT NULL DEFAULT '',
    "deferredTo" TEXT,
    "toFindOut" TEXT,
    "dueDate" DATE,
    "treeId" UUID,
    "proposalVersionId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recordedById" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Elected" (
    "workspaceId" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "personId" UUID,
    "name" TEXT NOT NULL,
    "as" "ElectedAs" NOT NULL,

    CONSTRAINT "Elected_pkey" PRIMARY KEY ("workspaceId","decisionId","position")
);

-- CreateTable
CREATE TABLE "Nomination" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "nominator" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Nomination_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "workspaceId" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("workspaceId")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "workspaceId" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "caseId" UUID,
    "meetingId" UUID,
    "facts" JSONB NOT NULL,
    "content" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("workspaceId","seq")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "workspaceId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("workspaceId","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_code_key" ON "Organisation"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Account_oidcSubject_key" ON "Account"("oidcSubject");

-- CreateIndex
CREATE INDEX "SignInAttempt_addressDigest_at_idx" ON "SignInAttempt"("addressDigest", "at");

-- CreateIndex
CREATE INDEX "SignInAttempt_originDigest_at_idx" ON "SignInAttempt"("originDigest", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Workspace_slug_key" ON "Workspace"("slug");

-- CreateIndex
CREATE INDEX "WorkspaceRole_personId_idx" ON "WorkspaceRole"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_workspaceId_organisationId_from_key" ON "Membership"("workspaceId", "organisationId", "from");

-- CreateIndex
CREATE UNIQUE INDEX "Body_workspaceId_slug_key" ON "Body"("workspaceId", "slug");

-- CreateIndex
CREATE INDEX "Mandate_workspaceId_bodyId_from_idx" ON "Mandate"("workspaceId", "bodyId", "from");

-- CreateIndex
CREATE INDEX "Mandate_personId_idx" ON "Mandate"("personId");

-- CreateIndex
CREATE INDEX "Case_workspaceId_openedOn_id_idx" ON "Case"("workspaceId", "openedOn" DESC, "id");

-- CreateIndex
CREATE INDEX "Case_workspaceId_closedAt_idx" ON "Case"("workspaceId", "closedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Case_workspaceId_registrationNumber_key" ON "Case"("workspaceId", "registrationNumber");

-- CreateIndex
CREATE UNIQUE INDEX "Record_workspaceId_caseId_number_key" ON "Record"("workspaceId", "caseId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Blob_workspaceId_sha256_key" ON "Blob"("workspaceId", "sha256");

-- CreateIndex
CREATE INDEX "Document_workspaceId_caseId_idx" ON "Document"("workspaceId", "caseId");

-- CreateIndex
CREATE INDEX "Document_workspaceId_recordId_idx" ON "Document"("workspaceId", "recordId");

-- CreateIndex
CREATE INDEX "Proposal_workspaceId_caseId_idx" ON "Proposal"("workspaceId", "caseId");

-- CreateIndex
CREATE UNIQUE INDEX "ProposalVersion_workspaceId_proposalId_number_key" ON "ProposalVersion"("workspaceId", "proposalId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "ProposalVersion_workspaceId_treeId_key" ON "ProposalVersion"("workspaceId", "treeId");

-- CreateIndex
CREATE INDEX "Meeting_workspaceId_bodyId_startsAt_idx" ON "Meeting"("workspaceId", "bodyId", "startsAt");

-- CreateIndex
CREATE INDEX "AgendaItem_workspaceId_meetingId_position_idx" ON "AgendaItem"("workspaceId", "meetingId", "position");

-- CreateIndex
CREATE INDEX "AgendaItem_workspaceId_caseId_idx" ON "AgendaItem"("workspaceId", "caseId");

-- CreateIndex
CREATE INDEX "ListedMatter_workspaceId_itemId_idx" ON "ListedMatter"("workspaceId", "itemId");

-- CreateIndex
CREATE INDEX "Adjournment_workspaceId_meetingId_idx" ON "Adjournment"("workspaceId", "meetingId");

-- CreateIndex
CREATE INDEX "Participant_workspaceId_meetingId_idx" ON "Participant"("workspaceId", "meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_workspaceId_meetingId_mandateId_key" ON "Participant"("workspaceId", "meetingId", "mandateId");

-- CreateIndex
CREATE INDEX "Paragraph_workspaceId_meetingId_idx" ON "Paragraph"("workspaceId", "meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "Paragraph_workspaceId_itemId_key" ON "Paragraph"("workspaceId", "itemId");

-- CreateIndex
CREATE INDEX "Decision_workspaceId_itemId_position_idx" ON "Decision"("workspaceId", "itemId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_workspaceId_treeId_key" ON "Decision"("workspaceId", "treeId");

-- CreateIndex
CREATE INDEX "Nomination_workspaceId_itemId_idx" ON "Nomination"("workspaceId", "itemId");

-- CreateIndex
CREATE INDEX "AuditEvent_workspaceId_caseId_seq_idx" ON "AuditEvent"("workspaceId", "caseId", "seq");

-- CreateIndex
CREATE INDEX "AuditEvent_workspaceId_meetingId_seq_idx" ON "AuditEvent"("workspaceId", "meetingId", "seq");

-- CreateIndex
CREATE INDEX "AuditEvent_workspaceId_subjectId_seq_idx" ON "AuditEvent"("workspaceId", "subjectId", "seq");

-- AddForeignKey
ALTER TABLE "PopulationFigure" ADD CONSTRAINT "PopulationFigure_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PasswordLink" ADD CONSTRAINT "PasswordLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Account"("personId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Workspace" ADD CONSTRAINT "Workspace_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkspaceRole" ADD CONSTRAINT "WorkspaceRole_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkspaceRole" ADD CONSTRAINT "WorkspaceRole_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkspaceRole" ADD CONSTRAINT "WorkspaceRole_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StandardPhrase" ADD CONSTRAINT "StandardPhrase_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Body" ADD CONSTRAINT "Body_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Body" ADD CONSTRAINT "Body_workspaceId_setUpByBodyId_fkey" FOREIGN KEY ("workspaceId", "setUpByBodyId") REFERENCES "Body"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Mandate" ADD CONSTRAINT "Mandate_workspaceId_bodyId_fkey" FOREIGN KEY ("workspaceId", "bodyId") REFERENCES "Body"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Mandate" ADD CONSTRAINT "Mandate_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mandate" ADD CONSTRAINT "Mandate_representsOrganisationId_fkey" FOREIGN KEY ("representsOrganisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Record" ADD CONSTRAINT "Record_workspaceId_caseId_fkey" FOREIGN KEY ("workspaceId", "caseId") REFERENCES "Case"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "BlobPiece" ADD CONSTRAINT "BlobPiece_workspaceId_blobId_fkey" FOREIGN KEY ("workspaceId", "blobId") REFERENCES "Blob"("workspaceId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_workspaceId_caseId_fkey" FOREIGN KEY ("workspaceId", "caseId") REFERENCES "Case"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_workspaceId_recordId_fkey" FOREIGN KEY ("workspaceId", "recordId") REFERENCES "Record"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_workspaceId_blobId_fkey" FOREIGN KEY ("workspaceId", "blobId") REFERENCES "Blob"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Clause" ADD CONSTRAINT "Clause_workspaceId_treeId_fkey" FOREIGN KEY ("workspaceId", "treeId") REFERENCES "ClauseTree"("workspaceId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Clause" ADD CONSTRAINT "Clause_workspaceId_treeId_parentId_fkey" FOREIGN KEY ("workspaceId", "treeId", "parentId") REFERENCES "Clause"("workspaceId", "treeId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ClauseAddressee" ADD CONSTRAINT "ClauseAddressee_workspaceId_treeId_clauseId_fkey" FOREIGN KEY ("workspaceId", "treeId", "clauseId") REFERENCES "Clause"("workspaceId", "treeId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ClauseAddressee" ADD CONSTRAINT "ClauseAddressee_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClauseAddressee" ADD CONSTRAINT "ClauseAddressee_workspaceId_bodyId_fkey" FOREIGN KEY ("workspaceId", "bodyId") REFERENCES "Body"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_workspaceId_caseId_fkey" FOREIGN KEY ("workspaceId", "caseId") REFERENCES "Case"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_workspaceId_originBodyId_fkey" FOREIGN KEY ("workspaceId", "originBodyId") REFERENCES "Body"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ProposalVersion" ADD CONSTRAINT "ProposalVersion_workspaceId_proposalId_fkey" FOREIGN KEY ("workspaceId", "proposalId") REFERENCES "Proposal"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ProposalVersion" ADD CONSTRAINT "ProposalVersion_workspaceId_treeId_fkey" FOREIGN KEY ("workspaceId", "treeId") REFERENCES "ClauseTree"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_workspaceId_bodyId_fkey" FOREIGN KEY ("workspaceId", "bodyId") REFERENCES "Body"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_workspaceId_meetingId_fkey" FOREIGN KEY ("workspaceId", "meetingId") REFERENCES "Meeting"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_workspaceId_caseId_fkey" FOREIGN KEY ("workspaceId", "caseId") REFERENCES "Case"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AgendaItemProposal" ADD CONSTRAINT "AgendaItemProposal_workspaceId_itemId_fkey" FOREIGN KEY ("workspaceId", "itemId") REFERENCES "AgendaItem"("workspaceId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AgendaItemProposal" ADD CONSTRAINT "AgendaItemProposal_workspaceId_proposalId_fkey" FOREIGN KEY ("workspaceId", "proposalId") REFERENCES "Proposal"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AgendaItemProposal" ADD CONSTRAINT "AgendaItemProposal_workspaceId_versionId_fkey" FOREIGN KEY ("workspaceId", "versionId") REFERENCES "ProposalVersion"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AgendaItemDocument" ADD CONSTRAINT "AgendaItemDocument_workspaceId_itemId_fkey" FOREIGN KEY ("workspaceId", "itemId") REFERENCES "AgendaItem"("workspaceId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AgendaItemDocument" ADD CONSTRAINT "AgendaItemDocument_workspaceId_documentId_fkey" FOREIGN KEY ("workspaceId", "documentId") REFERENCES "Document"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ListedMatter" ADD CONSTRAINT "ListedMatter_workspaceId_itemId_fkey" FOREIGN KEY ("workspaceId", "itemId") REFERENCES "AgendaItem"("workspaceId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "IssuedAgenda" ADD CONSTRAINT "IssuedAgenda_workspaceId_meetingId_fkey" FOREIGN KEY ("workspaceId", "meetingId") REFERENCES "Meeting"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "IssuedAgenda" ADD CONSTRAINT "IssuedAgenda_workspaceId_blobId_fkey" FOREIGN KEY ("workspaceId", "blobId") REFERENCES "Blob"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Adjournment" ADD CONSTRAINT "Adjournment_workspaceId_meetingId_fkey" FOREIGN KEY ("workspaceId", "meetingId") REFERENCES "Meeting"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_workspaceId_meetingId_fkey" FOREIGN KEY ("workspaceId", "meetingId") REFERENCES "Meeting"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Participant" ADD CONSTRAINT "Participant_workspaceId_mandateId_fkey" FOREIGN KEY ("workspaceId", "mandateId") REFERENCES "Mandate"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Recusal" ADD CONSTRAINT "Recusal_workspaceId_participantId_fkey" FOREIGN KEY ("workspaceId", "participantId") REFERENCES "Participant"("workspaceId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Recusal" ADD CONSTRAINT "Recusal_workspaceId_itemId_fkey" FOREIGN KEY ("workspaceId", "itemId") REFERENCES "AgendaItem"("workspaceId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Adjuster" ADD CONSTRAINT "Adjuster_workspaceId_participantId_fkey" FOREIGN KEY ("workspaceId", "participantId") REFERENCES "Participant"("workspaceId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Adjuster" ADD CONSTRAINT "Adjuster_workspaceId_meetingId_fkey" FOREIGN KEY ("workspaceId", "meetingId") REFERENCES "Meeting"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Paragraph" ADD CONSTRAINT "Paragraph_workspaceId_bodyId_fkey" FOREIGN KEY ("workspaceId", "bodyId") REFERENCES "Body"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Paragraph" ADD CONSTRAINT "Paragraph_workspaceId_meetingId_fkey" FOREIGN KEY ("workspaceId", "meetingId") REFERENCES "Meeting"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Paragraph" ADD CONSTRAINT "Paragraph_workspaceId_itemId_fkey" FOREIGN KEY ("workspaceId", "itemId") REFERENCES "AgendaItem"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_workspaceId_itemId_fkey" FOREIGN KEY ("workspaceId", "itemId") REFERENCES "AgendaItem"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_workspaceId_treeId_fkey" FOREIGN KEY ("workspaceId", "treeId") REFERENCES "ClauseTree"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_workspaceId_proposalVersionId_fkey" FOREIGN KEY ("workspaceId", "proposalVersionId") REFERENCES "ProposalVersion"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Elected" ADD CONSTRAINT "Elected_workspaceId_decisionId_fkey" FOREIGN KEY ("workspaceId", "decisionId") REFERENCES "Decision"("workspaceId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Nomination" ADD CONSTRAINT "Nomination_workspaceId_itemId_fkey" FOREIGN KEY ("workspaceId", "itemId") REFERENCES "AgendaItem"("workspaceId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;
