-- The address that a workspace writes to an organisation at: its own, since organisations are kept in common, and what one
-- association changes must not lead another's letters astray. The common one was never written by anything.

CREATE TABLE "Mailbox" (
    "workspaceId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "email" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Mailbox_pkey" PRIMARY KEY ("workspaceId","organisationId")
);

ALTER TABLE "Mailbox" ADD CONSTRAINT "Mailbox_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CALL protect_tenant_table('"Mailbox"', 'SELECT, INSERT, UPDATE');

ALTER TABLE "Organisation" DROP COLUMN "email";
