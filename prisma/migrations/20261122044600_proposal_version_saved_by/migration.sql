-- Who saved a draft last, and when: told to the one whose own edit comes too late.
ALTER TABLE "ProposalVersion" ADD COLUMN "savedById" UUID, ADD COLUMN "savedAt" TIMESTAMPTZ(3);
