import { PDFDocument } from "@cantoo/pdf-lib";
import { AttachedFiles } from "#lib/documents/notice/attached-files.ts";
import { setBookmarks } from "#lib/documents/notice/bookmarks.ts";
import type { Bookmark } from "#lib/documents/notice/bookmarks.ts";
import type { Notice } from "#lib/documents/notice/notice.ts";
import { printedNotice } from "#lib/documents/notice/printed-notice.ts";
import type { PrintedNotice } from "#lib/documents/notice/printed-notice.ts";
import { countPages, typeset } from "#lib/documents/typst/typeset.ts";
import type { Place } from "#lib/documents/typst/typeset.ts";

/**
 * Gives the notice of meeting as one PDF: the first page with the agenda, the items with their proposals, then the
 * documents' own pages, with a bookmark for each item and under it one for each document. Documents that are not PDF,
 * are damaged or are locked are named but not there. Equal notices give equal bytes. All items are printed: use
 * `withoutSecretItems` first for those whom a secret item may not reach.
 */
export async function renderNoticePdf(notice: Notice): Promise<Buffer> {
  const files = await AttachedFiles.of(notice);
  const attached = await afterOwnPages(notice, files);
  const printed = printedNotice(notice, attached);
  // No claim to an archive standard: that could be kept only if every attached file kept it too.
  const { pdf, places } = await typeset("notice", printed, notice.asOf, "1.7");
  const file = await PDFDocument.load(pdf, { updateMetadata: false });
  await attached.appendTo(file);
  setBookmarks(file, bookmarks(notice, printed, places, attached));
  return Buffer.from(await file.save({ addDefaultPage: false, updateFieldAppearances: false }));
}

// On which page a document begins depends on how many the notice itself takes, so it is first set to be counted; and
// once more with the numbers found, since they are printed in it and could make a line longer.
async function afterOwnPages(notice: Notice, files: AttachedFiles): Promise<AttachedFiles> {
  const counted = await countPages("notice", printedNotice(notice, files));
  return files.after(await countPages("notice", printedNotice(notice, files.after(counted))));
}

function bookmarks(notice: Notice, printed: PrintedNotice, places: Place[], attached: AttachedFiles): Bookmark[] {
  const own = notice.items.map((item, i) => ({
    title: `${item.number}. ${item.title}`,
    // An item with nothing to unfold stands only on the agenda, one with more has its last place where it is unfolded.
    ...pointOf(places.findLast((place) => place.name === `${i}`)),
    children: item.documents.flatMap((document) => {
      const page = attached.firstPageOf(document);
      return page === null ? [] : [{ title: document.title, page, top: 0, children: [] }];
    }),
  }));
  return [{ title: printed.cover.title, page: 1, top: 0, children: [] }, ...own];
}

function pointOf(place: Place | undefined): { page: number; top: number } {
  return place ? { page: place.page, top: place.top } : { page: 1, top: 0 };
}
