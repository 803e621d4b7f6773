-- A pledge that was confirmed with an error is reversed: a row more, with its reason, and the same proposed anew.

CREATE TABLE "PledgeReversal" (
    "workspaceId" UUID NOT NULL,
    "pledgeId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PledgeReversal_pkey" PRIMARY KEY ("workspaceId","pledgeId")
);

ALTER TABLE "Pledge" ADD COLUMN "correctsId" UUID;

ALTER TABLE "PledgeReversal" ADD CONSTRAINT "PledgeReversal_workspaceId_pledgeId_fkey" FOREIGN KEY ("workspaceId", "pledgeId") REFERENCES "Pledge"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "Pledge" ADD CONSTRAINT "Pledge_workspaceId_correctsId_fkey" FOREIGN KEY ("workspaceId", "correctsId") REFERENCES "Pledge"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE UNIQUE INDEX "Pledge_workspaceId_correctsId_key" ON "Pledge"("workspaceId", "correctsId");

-- A plan asks each once; what takes a reversed pledge's place is asked for by the same plan.
DROP INDEX "Pledge_workspaceId_planId_organisationId_key";
DROP INDEX "Pledge_workspaceId_planId_funder_key";
CREATE UNIQUE INDEX "Pledge_workspaceId_planId_organisationId_key" ON "Pledge"("workspaceId", "planId", "organisationId") WHERE "correctsId" IS NULL;
CREATE UNIQUE INDEX "Pledge_workspaceId_planId_funder_key" ON "Pledge"("workspaceId", "planId", "funder") WHERE "correctsId" IS NULL;

CALL protect_tenant_table('"PledgeReversal"', 'SELECT, INSERT');

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "PledgeReversal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "PledgeReversal" ADD CONSTRAINT "PledgeReversal_with_reason" CHECK (reason <> '');

-- What is confirmed is reversed, while no invoice of it counts; and only what is reversed has another in its place.
CREATE FUNCTION refuse_reversal_of_invoiced() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "PledgeConfirmation" c WHERE c."workspaceId" = NEW."workspaceId" AND c."pledgeId" = NEW."pledgeId")
     OR EXISTS (SELECT FROM "PledgeInvoice" i WHERE i."workspaceId" = NEW."workspaceId" AND i."pledgeId" = NEW."pledgeId"
                AND NOT EXISTS (SELECT FROM "PledgeInvoiceEnd" e WHERE e."workspaceId" = i."workspaceId" AND e."invoiceId" = i.id AND e.kind = 'credited')) THEN
    RAISE EXCEPTION 'pledge % is not confirmed, or has been invoiced', NEW."pledgeId" USING ERRCODE = 'raise_exception';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER of_what_is_confirmed BEFORE INSERT ON "PledgeReversal" FOR EACH ROW EXECUTE FUNCTION refuse_reversal_of_invoiced();

CREATE FUNCTION refuse_correction_of_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "PledgeReversal" r WHERE r."workspaceId" = NEW."workspaceId" AND r."pledgeId" = NEW."correctsId") THEN
    RAISE EXCEPTION 'pledge % is not reversed', NEW."correctsId" USING ERRCODE = 'raise_exception';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER of_what_is_reversed BEFORE INSERT ON "Pledge" FOR EACH ROW WHEN (NEW."correctsId" IS NOT NULL) EXECUTE FUNCTION refuse_correction_of_standing();

CREATE FUNCTION refuse_invoice_of_reversed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "PledgeReversal" r WHERE r."workspaceId" = NEW."workspaceId" AND r."pledgeId" = NEW."pledgeId") THEN
    RAISE EXCEPTION 'pledge % is reversed', NEW."pledgeId" USING ERRCODE = 'raise_exception';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER by_what_stands BEFORE INSERT ON "PledgeInvoice" FOR EACH ROW EXECUTE FUNCTION refuse_invoice_of_reversed();
