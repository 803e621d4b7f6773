-- The § number a meeting begins with, where earlier meetings of the year are not kept here; and who found a recusal:
-- oneself, or the body where it was contested.
ALTER TABLE "Meeting" ADD COLUMN "firstParagraph" INTEGER;
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_first_paragraph_positive" CHECK ("firstParagraph" > 0);
ALTER TABLE "Recusal" ADD COLUMN "foundByBody" BOOLEAN NOT NULL DEFAULT false;
