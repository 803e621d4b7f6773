-- Applications for grants. As the ledger they are only added to: what happens to one is a row.

CREATE TYPE "GrantStepKind" AS ENUM ('applied', 'granted', 'refused', 'withdrawn');

CREATE TABLE "GrantApplication" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "funder" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE NOT NULL,
    "appliedFor" BIGINT NOT NULL,
    "deadline" DATE NOT NULL,
    "coFunding" BIGINT,
    "renewalOfId" UUID,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GrantApplication_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE TABLE "GrantStep" (
    "workspaceId" UUID NOT NULL,
    "grantId" UUID NOT NULL,
    "kind" "GrantStepKind" NOT NULL,
    "on" DATE NOT NULL,
    "sum" BIGINT,
    "reference" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GrantStep_pkey" PRIMARY KEY ("workspaceId","grantId","kind")
);

CREATE INDEX "GrantApplication_workspaceId_caseId_idx" ON "GrantApplication"("workspaceId", "caseId");

CREATE INDEX "GrantApplication_workspaceId_deadline_idx" ON "GrantApplication"("workspaceId", "deadline");

ALTER TABLE "GrantApplication" ADD CONSTRAINT "GrantApplication_workspaceId_caseId_fkey" FOREIGN KEY ("workspaceId", "caseId") REFERENCES "Case"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "GrantApplication" ADD CONSTRAINT "GrantApplication_workspaceId_renewalOfId_fkey" FOREIGN KEY ("workspaceId", "renewalOfId") REFERENCES "GrantApplication"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "GrantStep" ADD CONSTRAINT "GrantStep_workspaceId_grantId_fkey" FOREIGN KEY ("workspaceId", "grantId") REFERENCES "GrantApplication"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CALL protect_tenant_table('"GrantApplication"', 'SELECT, INSERT');
CALL protect_tenant_table('"GrantStep"', 'SELECT, INSERT');

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "GrantApplication" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "GrantStep" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "GrantApplication" ADD CONSTRAINT "GrantApplication_of_money" CHECK ("appliedFor" > 0 AND ("coFunding" IS NULL OR "coFunding" > 0));
ALTER TABLE "GrantApplication" ADD CONSTRAINT "GrantApplication_of_a_period" CHECK ("from" <= "to");
ALTER TABLE "GrantApplication" ADD CONSTRAINT "GrantApplication_named" CHECK (funder <> '' AND purpose <> '');
ALTER TABLE "GrantStep" ADD CONSTRAINT "GrantStep_granted_with_sum" CHECK ((kind = 'granted') = (sum IS NOT NULL) AND (sum IS NULL OR sum > 0));
ALTER TABLE "GrantStep" ADD CONSTRAINT "GrantStep_decided_with_reference" CHECK (kind NOT IN ('granted', 'refused') OR reference <> '');
ALTER TABLE "GrantStep" ADD CONSTRAINT "GrantStep_withdrawn_with_reason" CHECK (kind <> 'withdrawn' OR reason <> '');

-- An application ends once, granted, refused or withdrawn; and only what was applied for is decided.
CREATE UNIQUE INDEX "GrantStep_ends_once" ON "GrantStep" ("workspaceId", "grantId") WHERE kind <> 'applied';

CREATE FUNCTION refuse_grant_step_out_of_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind = 'applied' AND EXISTS (SELECT FROM "GrantStep" s WHERE s."workspaceId" = NEW."workspaceId" AND s."grantId" = NEW."grantId")
     OR NEW.kind IN ('granted', 'refused') AND NOT EXISTS (SELECT FROM "GrantStep" s WHERE s."workspaceId" = NEW."workspaceId" AND s."grantId" = NEW."grantId" AND s.kind = 'applied') THEN
    RAISE EXCEPTION 'grant application % does not stand so that it can be %', NEW."grantId", NEW.kind USING ERRCODE = 'raise_exception';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER in_order BEFORE INSERT ON "GrantStep" FOR EACH ROW EXECUTE FUNCTION refuse_grant_step_out_of_order();
