-- That a condition has been put on an agenda to be confirmed: on which item, and whether as met or as failed. What came of it is
-- the item's decision. It goes with an item that is taken away before it has been sent, and with a condition that is removed.
CREATE TABLE "ConditionTakenUp" (
    "workspaceId" UUID NOT NULL,
    "conditionId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "outcome" "ConditionOutcome" NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConditionTakenUp_pkey" PRIMARY KEY ("workspaceId","conditionId","itemId")
);

CREATE INDEX "ConditionTakenUp_workspaceId_itemId_idx" ON "ConditionTakenUp"("workspaceId", "itemId");

ALTER TABLE "ConditionTakenUp" ADD CONSTRAINT "ConditionTakenUp_workspaceId_conditionId_fkey" FOREIGN KEY ("workspaceId", "conditionId") REFERENCES "Condition"("workspaceId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE "ConditionTakenUp" ADD CONSTRAINT "ConditionTakenUp_workspaceId_itemId_fkey" FOREIGN KEY ("workspaceId", "itemId") REFERENCES "AgendaItem"("workspaceId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

CALL protect_tenant_table('"ConditionTakenUp"', 'SELECT, INSERT, DELETE');
