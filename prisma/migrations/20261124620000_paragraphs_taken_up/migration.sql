-- That an item takes up a § which approved minutes left, so that the body can settle it: the item it is taken up on, and the
-- item whose § was left. What came of it is the item's decision. It goes with an item that is taken away before it has been sent.
CREATE TABLE "ParagraphTakenUp" (
    "workspaceId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "leftItemId" UUID NOT NULL,

    CONSTRAINT "ParagraphTakenUp_pkey" PRIMARY KEY ("workspaceId","itemId")
);

CREATE INDEX "ParagraphTakenUp_workspaceId_leftItemId_idx" ON "ParagraphTakenUp"("workspaceId", "leftItemId");

ALTER TABLE "ParagraphTakenUp" ADD CONSTRAINT "ParagraphTakenUp_workspaceId_itemId_fkey" FOREIGN KEY ("workspaceId", "itemId") REFERENCES "AgendaItem"("workspaceId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE "ParagraphTakenUp" ADD CONSTRAINT "ParagraphTakenUp_workspaceId_leftItemId_fkey" FOREIGN KEY ("workspaceId", "leftItemId") REFERENCES "AgendaItem"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CALL protect_tenant_table('"ParagraphTakenUp"', 'SELECT, INSERT');
