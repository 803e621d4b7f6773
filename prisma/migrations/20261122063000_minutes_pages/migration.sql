-- Where a body's page numbers run on through the year, the first page follows from how many pages the earlier minutes
-- have, counted when each meeting is closed, or is set by hand where those are not kept here. Nothing has set the old
-- column, whose every row says 1.
ALTER TABLE "Meeting" DROP COLUMN "firstPage";
ALTER TABLE "Meeting" ADD COLUMN "firstPage" INTEGER, ADD COLUMN "pages" INTEGER;
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_pages_positive" CHECK ("firstPage" > 0 AND "pages" > 0);
