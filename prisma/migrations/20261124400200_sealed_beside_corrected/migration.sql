-- Whole minutes with an erratum are shown with it in a file of their own; the sealed one stands beside that, at its own address.
ALTER TABLE "Publication" ADD COLUMN "sealedBlobId" UUID;

-- Until now the file of whole minutes was always the sealed one.
UPDATE "Publication" SET "sealedBlobId" = "fileBlobId" WHERE "isWhole";

ALTER TABLE "Publication" ADD CONSTRAINT "Publication_workspaceId_sealedBlobId_fkey" FOREIGN KEY ("workspaceId", "sealedBlobId") REFERENCES "Blob"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- The sealed file holds what was kept back, so it is public only where nothing is.
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_sealed_where_whole" CHECK ("isWhole" OR "sealedBlobId" IS NULL);

DROP POLICY public_side ON "Blob";
DROP POLICY public_side ON "BlobPiece";
CALL open_to_public('"Blob"', 'EXISTS (SELECT FROM "Publication" p WHERE p."workspaceId" = "Blob"."workspaceId" AND "Blob".id IN (p."fileBlobId", p."sealedBlobId"))');
CALL open_to_public('"BlobPiece"', 'EXISTS (SELECT FROM "Publication" p WHERE p."workspaceId" = "BlobPiece"."workspaceId" AND "BlobPiece"."blobId" IN (p."fileBlobId", p."sealedBlobId"))');
