-- Conditions on adopted clauses, and that a person has confirmed how they ended.

CREATE TYPE "ConditionState" AS ENUM ('met', 'pending', 'cannotBeMet');

CREATE TYPE "ConditionOutcome" AS ENUM ('met', 'failed');

CREATE TABLE "Condition" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "treeId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "expression" JSONB NOT NULL,
    "state" "ConditionState" NOT NULL,
    "stateSince" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "builtById" UUID NOT NULL,
    "builtAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Condition_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE TABLE "ConditionClause" (
    "workspaceId" UUID NOT NULL,
    "conditionId" UUID NOT NULL,
    "treeId" UUID NOT NULL,
    "clauseId" UUID NOT NULL,

    CONSTRAINT "ConditionClause_pkey" PRIMARY KEY ("workspaceId","conditionId","clauseId")
);

CREATE TABLE "ConditionConfirmation" (
    "workspaceId" UUID NOT NULL,
    "conditionId" UUID NOT NULL,
    "outcome" "ConditionOutcome" NOT NULL,
    "on" DATE NOT NULL,
    "itemId" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConditionConfirmation_pkey" PRIMARY KEY ("workspaceId","conditionId")
);

CREATE INDEX "Condition_workspaceId_caseId_idx" ON "Condition"("workspaceId", "caseId");

CREATE UNIQUE INDEX "Condition_workspaceId_id_treeId_key" ON "Condition"("workspaceId", "id", "treeId");

ALTER TABLE "Condition" ADD CONSTRAINT "Condition_workspaceId_caseId_fkey" FOREIGN KEY ("workspaceId", "caseId") REFERENCES "Case"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "Condition" ADD CONSTRAINT "Condition_workspaceId_treeId_fkey" FOREIGN KEY ("workspaceId", "treeId") REFERENCES "ClauseTree"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "ConditionClause" ADD CONSTRAINT "ConditionClause_workspaceId_conditionId_treeId_fkey" FOREIGN KEY ("workspaceId", "conditionId", "treeId") REFERENCES "Condition"("workspaceId", "id", "treeId") ON DELETE CASCADE ON UPDATE RESTRICT;

ALTER TABLE "ConditionClause" ADD CONSTRAINT "ConditionClause_workspaceId_treeId_clauseId_fkey" FOREIGN KEY ("workspaceId", "treeId", "clauseId") REFERENCES "Clause"("workspaceId", "treeId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "ConditionConfirmation" ADD CONSTRAINT "ConditionConfirmation_workspaceId_conditionId_fkey" FOREIGN KEY ("workspaceId", "conditionId") REFERENCES "Condition"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "ConditionConfirmation" ADD CONSTRAINT "ConditionConfirmation_workspaceId_itemId_fkey" FOREIGN KEY ("workspaceId", "itemId") REFERENCES "AgendaItem"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CALL protect_tenant_table('"Condition"', 'SELECT, INSERT, UPDATE, DELETE');
CALL protect_tenant_table('"ConditionClause"', 'SELECT, INSERT, DELETE');
CALL protect_tenant_table('"ConditionConfirmation"', 'SELECT, INSERT');

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "ConditionConfirmation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "Condition" ADD CONSTRAINT "Condition_in_words" CHECK (text <> '');

-- What is confirmed stays as it was when it was confirmed.
CREATE FUNCTION refuse_change_of_confirmed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  workspace uuid := coalesce(NEW."workspaceId", OLD."workspaceId");
  condition uuid := CASE WHEN TG_TABLE_NAME = 'Condition' THEN (to_jsonb(coalesce(NEW, OLD)) ->> 'id')::uuid ELSE (to_jsonb(coalesce(NEW, OLD)) ->> 'conditionId')::uuid END;
BEGIN
  IF EXISTS (SELECT FROM "ConditionConfirmation" c WHERE c."workspaceId" = workspace AND c."conditionId" = condition) THEN
    RAISE EXCEPTION 'condition % is confirmed', condition USING ERRCODE = 'raise_exception';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER confirmed_stands BEFORE UPDATE OR DELETE ON "Condition" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_confirmed();
CREATE TRIGGER confirmed_stands BEFORE INSERT OR UPDATE OR DELETE ON "ConditionClause" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_confirmed();
