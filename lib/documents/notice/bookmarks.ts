import { PDFHexString, PDFName, PDFNumber } from "@cantoo/pdf-lib";
import type { PDFDocument, PDFRef } from "@cantoo/pdf-lib";

/** `page` counts from 1; `top` is how far down on it, in points, the target is. */
export type Bookmark = { title: string; page: number; top: number; children: Bookmark[] };

/** Gives the file an outline of these bookmarks, instead of any it has, and has readers show it. PDF 1.7, 12.3.3. */
export function setBookmarks(file: PDFDocument, bookmarks: Bookmark[]): void {
  const outlines = file.context.nextRef();
  const ends = entries(file, bookmarks, outlines);
  file.context.assign(
    outlines,
    file.context.obj({ Type: "Outlines", ...ends, Count: bookmarks.length + bookmarks.reduce((n, b) => n + b.children.length, 0) }),
  );
  file.catalog.set(PDFName.of("Outlines"), outlines);
  file.catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
}

function entries(file: PDFDocument, bookmarks: Bookmark[], parent: PDFRef): { First?: PDFRef; Last?: PDFRef } {
  const refs = bookmarks.map(() => file.context.nextRef());
  bookmarks.forEach((bookmark, i) => {
    const page = file.getPage(bookmark.page - 1);
    const top = PDFNumber.of(page.getHeight() - bookmark.top);
    file.context.assign(
      refs[i]!,
      file.context.obj({
        Title: PDFHexString.fromText(bookmark.title),
        Parent: parent,
        ...(i > 0 ? { Prev: refs[i - 1]! } : {}),
        ...(i < refs.length - 1 ? { Next: refs[i + 1]! } : {}),
        ...entries(file, bookmark.children, refs[i]!),
        ...(bookmark.children.length > 0 ? { Count: bookmark.children.length } : {}),
        Dest: [page.ref, PDFName.of("XYZ"), PDFNumber.of(0), top, PDFNumber.of(0)],
      }),
    );
  });
  return refs.length > 0 ? { First: refs[0]!, Last: refs.at(-1)! } : {};
}
