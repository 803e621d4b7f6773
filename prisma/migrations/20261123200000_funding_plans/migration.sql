-- How a case is paid for: versions beside each other. A version is one document, read and saved whole, so it is kept as one.

CREATE TABLE "FundingPlanVersion" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "plan" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "madeById" UUID,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedOn" DATE,
    "decidedBy" TEXT,
    "frozenAt" TIMESTAMPTZ(3),
    "frozenById" UUID,

    CONSTRAINT "FundingPlanVersion_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE UNIQUE INDEX "FundingPlanVersion_workspaceId_caseId_number_key" ON "FundingPlanVersion"("workspaceId", "caseId", "number");

ALTER TABLE "FundingPlanVersion" ADD CONSTRAINT "FundingPlanVersion_workspaceId_caseId_fkey" FOREIGN KEY ("workspaceId", "caseId") REFERENCES "Case"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "FundingPlanVersion" ADD CONSTRAINT "FundingPlanVersion_decided_whole" CHECK (num_nulls("decidedOn", "decidedBy", "frozenAt") IN (0, 3));

CALL protect_tenant_table('"FundingPlanVersion"', 'SELECT, INSERT, UPDATE');

-- What has been decided stands, with the inhabitants it was divided by: a change of it is another version.
CREATE FUNCTION refuse_change_of_decided_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'version % of the funding plan is decided', OLD.number USING ERRCODE = 'raise_exception';
END $$;
CREATE TRIGGER decided_stands BEFORE UPDATE OR DELETE ON "FundingPlanVersion" FOR EACH ROW
  WHEN (OLD."frozenAt" IS NOT NULL) EXECUTE FUNCTION refuse_change_of_decided_plan();
