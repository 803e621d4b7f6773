-- A file that has come for a reply that isn't sent yet.

CREATE TABLE "ReplyFile" (
    "workspaceId" UUID NOT NULL,
    "addresseeId" UUID NOT NULL,
    "ofPaper" BOOLEAN NOT NULL,
    "blobId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "mediaType" TEXT NOT NULL,
    "savedBy" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReplyFile_pkey" PRIMARY KEY ("workspaceId","addresseeId","ofPaper")
);

ALTER TABLE "ReplyFile" ADD CONSTRAINT "ReplyFile_workspaceId_addresseeId_fkey" FOREIGN KEY ("workspaceId", "addresseeId") REFERENCES "RoundAddressee"("workspaceId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE "ReplyFile" ADD CONSTRAINT "ReplyFile_workspaceId_blobId_fkey" FOREIGN KEY ("workspaceId", "blobId") REFERENCES "Blob"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CALL protect_tenant_table('"ReplyFile"', 'SELECT, INSERT, DELETE');
