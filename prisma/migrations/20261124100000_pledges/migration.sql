-- What organisations and funders promise to pay. The ledger is only added to: each thing that happens to a pledge is a row.

CREATE TYPE "InvoiceEndKind" AS ENUM ('paid', 'credited');

CREATE TABLE "Pledge" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "planId" UUID,
    "organisationId" UUID,
    "funder" TEXT,
    "madeById" UUID NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Pledge_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE TABLE "PledgeYear" (
    "workspaceId" UUID NOT NULL,
    "pledgeId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "proposed" BIGINT NOT NULL,

    CONSTRAINT "PledgeYear_pkey" PRIMARY KEY ("workspaceId","pledgeId","year")
);

CREATE TABLE "PledgeWithdrawal" (
    "workspaceId" UUID NOT NULL,
    "pledgeId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PledgeWithdrawal_pkey" PRIMARY KEY ("workspaceId","pledgeId")
);

CREATE TABLE "PledgedYear" (
    "workspaceId" UUID NOT NULL,
    "pledgeId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "sum" BIGINT NOT NULL,

    CONSTRAINT "PledgedYear_pkey" PRIMARY KEY ("workspaceId","pledgeId","year")
);

CREATE TABLE "PledgeCondition" (
    "workspaceId" UUID NOT NULL,
    "pledgeId" UUID NOT NULL,
    "conditionId" UUID NOT NULL,

    CONSTRAINT "PledgeCondition_pkey" PRIMARY KEY ("workspaceId","pledgeId","conditionId")
);

CREATE TABLE "PledgeConfirmation" (
    "workspaceId" UUID NOT NULL,
    "pledgeId" UUID NOT NULL,
    "decidedBy" "DecidedBy" NOT NULL,
    "decidedName" TEXT NOT NULL,
    "decidedOn" DATE NOT NULL,
    "paragraph" TEXT NOT NULL DEFAULT '',
    "registrationNumber" TEXT NOT NULL DEFAULT '',
    "replyId" UUID,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PledgeConfirmation_pkey" PRIMARY KEY ("workspaceId","pledgeId")
);

CREATE TABLE "PledgeInvoice" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "pledgeId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "sum" BIGINT NOT NULL,
    "on" DATE NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PledgeInvoice_pkey" PRIMARY KEY ("workspaceId","id")
);

CREATE TABLE "PledgeInvoiceEnd" (
    "workspaceId" UUID NOT NULL,
    "invoiceId" UUID NOT NULL,
    "kind" "InvoiceEndKind" NOT NULL,
    "on" DATE NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PledgeInvoiceEnd_pkey" PRIMARY KEY ("workspaceId","invoiceId")
);

CREATE INDEX "Pledge_workspaceId_caseId_idx" ON "Pledge"("workspaceId", "caseId");

CREATE UNIQUE INDEX "Pledge_workspaceId_planId_organisationId_key" ON "Pledge"("workspaceId", "planId", "organisationId");

CREATE UNIQUE INDEX "Pledge_workspaceId_planId_funder_key" ON "Pledge"("workspaceId", "planId", "funder");

CREATE INDEX "PledgeCondition_workspaceId_conditionId_idx" ON "PledgeCondition"("workspaceId", "conditionId");

CREATE UNIQUE INDEX "PledgeInvoice_workspaceId_pledgeId_number_key" ON "PledgeInvoice"("workspaceId", "pledgeId", "number");

ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_workspaceId_caseId_fkey" FOREIGN KEY ("workspaceId", "caseId") REFERENCES "Case"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_workspaceId_planId_fkey" FOREIGN KEY ("workspaceId", "planId") REFERENCES "FundingPlanVersion"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PledgeYear" ADD CONSTRAINT "PledgeYear_workspaceId_pledgeId_fkey" FOREIGN KEY ("workspaceId", "pledgeId") REFERENCES "Pledge"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "PledgeWithdrawal" ADD CONSTRAINT "PledgeWithdrawal_workspaceId_pledgeId_fkey" FOREIGN KEY ("workspaceId", "pledgeId") REFERENCES "Pledge"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "PledgedYear" ADD CONSTRAINT "PledgedYear_workspaceId_pledgeId_year_fkey" FOREIGN KEY ("workspaceId", "pledgeId", "year") REFERENCES "PledgeYear"("workspaceId", "pledgeId", "year") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "PledgeCondition" ADD CONSTRAINT "PledgeCondition_workspaceId_pledgeId_fkey" FOREIGN KEY ("workspaceId", "pledgeId") REFERENCES "Pledge"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "PledgeCondition" ADD CONSTRAINT "PledgeCondition_workspaceId_conditionId_fkey" FOREIGN KEY ("workspaceId", "conditionId") REFERENCES "Condition"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "PledgeConfirmation" ADD CONSTRAINT "PledgeConfirmation_workspaceId_pledgeId_fkey" FOREIGN KEY ("workspaceId", "pledgeId") REFERENCES "Pledge"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "PledgeConfirmation" ADD CONSTRAINT "PledgeConfirmation_workspaceId_replyId_fkey" FOREIGN KEY ("workspaceId", "replyId") REFERENCES "Reply"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "PledgeInvoice" ADD CONSTRAINT "PledgeInvoice_workspaceId_pledgeId_fkey" FOREIGN KEY ("workspaceId", "pledgeId") REFERENCES "Pledge"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "PledgeInvoice" ADD CONSTRAINT "PledgeInvoice_workspaceId_pledgeId_year_fkey" FOREIGN KEY ("workspaceId", "pledgeId", "year") REFERENCES "PledgedYear"("workspaceId", "pledgeId", "year") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "PledgeInvoiceEnd" ADD CONSTRAINT "PledgeInvoiceEnd_workspaceId_invoiceId_fkey" FOREIGN KEY ("workspaceId", "invoiceId") REFERENCES "PledgeInvoice"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CALL protect_tenant_table('"Pledge"', 'SELECT, INSERT');
CALL protect_tenant_table('"PledgeYear"', 'SELECT, INSERT');
CALL protect_tenant_table('"PledgeWithdrawal"', 'SELECT, INSERT');
CALL protect_tenant_table('"PledgedYear"', 'SELECT, INSERT');
CALL protect_tenant_table('"PledgeCondition"', 'SELECT, INSERT');
CALL protect_tenant_table('"PledgeConfirmation"', 'SELECT, INSERT');
CALL protect_tenant_table('"PledgeInvoice"', 'SELECT, INSERT');
CALL protect_tenant_table('"PledgeInvoiceEnd"', 'SELECT, INSERT');

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "Pledge" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "PledgeYear" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "PledgeWithdrawal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "PledgedYear" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "PledgeCondition" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "PledgeConfirmation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "PledgeInvoice" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "PledgeInvoiceEnd" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Rules that a single row can keep.
ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_by_one" CHECK (num_nonnulls("organisationId", nullif(funder, '')) = 1);
ALTER TABLE "PledgeYear" ADD CONSTRAINT "PledgeYear_of_money" CHECK (proposed > 0);
ALTER TABLE "PledgeWithdrawal" ADD CONSTRAINT "PledgeWithdrawal_with_reason" CHECK (reason <> '');
ALTER TABLE "PledgedYear" ADD CONSTRAINT "PledgedYear_of_money" CHECK (sum > 0);
ALTER TABLE "PledgeConfirmation" ADD CONSTRAINT "PledgeConfirmation_decided" CHECK ("decidedName" <> '' AND ("decidedBy" = 'delegate' OR ("decidedBy" = 'body' AND paragraph <> '')));
ALTER TABLE "PledgeInvoice" ADD CONSTRAINT "PledgeInvoice_of_money" CHECK (sum > 0 AND number <> '');
ALTER TABLE "PledgeInvoiceEnd" ADD CONSTRAINT "PledgeInvoiceEnd_credited_with_reason" CHECK (kind = 'paid' OR reason <> '');

-- What has been decided stands, with its years and the conditions it was decided under; what is withdrawn isn't decided.
CREATE FUNCTION refuse_addition_to_decided_pledge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "PledgeConfirmation" c WHERE c."workspaceId" = NEW."workspaceId" AND c."pledgeId" = NEW."pledgeId") THEN
    RAISE EXCEPTION 'pledge % is decided', NEW."pledgeId" USING ERRCODE = 'raise_exception';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decided_stands BEFORE INSERT ON "PledgeYear" FOR EACH ROW EXECUTE FUNCTION refuse_addition_to_decided_pledge();
CREATE TRIGGER decided_stands BEFORE INSERT ON "PledgedYear" FOR EACH ROW EXECUTE FUNCTION refuse_addition_to_decided_pledge();
CREATE TRIGGER decided_stands BEFORE INSERT ON "PledgeCondition" FOR EACH ROW EXECUTE FUNCTION refuse_addition_to_decided_pledge();
CREATE TRIGGER decided_stands BEFORE INSERT ON "PledgeWithdrawal" FOR EACH ROW EXECUTE FUNCTION refuse_addition_to_decided_pledge();

CREATE FUNCTION refuse_decision_without_sums() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "PledgeWithdrawal" w WHERE w."workspaceId" = NEW."workspaceId" AND w."pledgeId" = NEW."pledgeId")
     OR NOT EXISTS (SELECT FROM "PledgedYear" y WHERE y."workspaceId" = NEW."workspaceId" AND y."pledgeId" = NEW."pledgeId") THEN
    RAISE EXCEPTION 'pledge % is withdrawn, or nothing was decided by it', NEW."pledgeId" USING ERRCODE = 'raise_exception';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER of_sums BEFORE INSERT ON "PledgeConfirmation" FOR EACH ROW EXECUTE FUNCTION refuse_decision_without_sums();

-- An invoice goes to one whose pledge binds, and for no more than is left of the year. The acts lock the case meanwhile.
CREATE FUNCTION refuse_invoice_of_unbound() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "PledgeConfirmation" c WHERE c."workspaceId" = NEW."workspaceId" AND c."pledgeId" = NEW."pledgeId")
     OR EXISTS (SELECT FROM "PledgeCondition" p WHERE p."workspaceId" = NEW."workspaceId" AND p."pledgeId" = NEW."pledgeId"
                AND NOT EXISTS (SELECT FROM "ConditionConfirmation" c WHERE c."workspaceId" = p."workspaceId" AND c."conditionId" = p."conditionId" AND c.outcome = 'met')) THEN
    RAISE EXCEPTION 'pledge % does not bind', NEW."pledgeId" USING ERRCODE = 'raise_exception';
  END IF;
  IF NEW.sum > (SELECT y.sum - coalesce((SELECT sum(i.sum) FROM "PledgeInvoice" i WHERE i."workspaceId" = y."workspaceId" AND i."pledgeId" = y."pledgeId" AND i.year = y.year
                  AND NOT EXISTS (SELECT FROM "PledgeInvoiceEnd" e WHERE e."workspaceId" = i."workspaceId" AND e."invoiceId" = i.id AND e.kind = 'credited')), 0)
                FROM "PledgedYear" y WHERE y."workspaceId" = NEW."workspaceId" AND y."pledgeId" = NEW."pledgeId" AND y.year = NEW.year) THEN
    RAISE EXCEPTION 'pledge % has less than that left of %', NEW."pledgeId", NEW.year USING ERRCODE = 'raise_exception';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER by_what_binds BEFORE INSERT ON "PledgeInvoice" FOR EACH ROW EXECUTE FUNCTION refuse_invoice_of_unbound();
