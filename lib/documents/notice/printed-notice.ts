import { clockSpanInWords } from "#lib/domain/calendar/in-words.ts";
import type { AttachedFiles } from "#lib/documents/notice/attached-files.ts";
import type { Notice, NoticeItem } from "#lib/documents/notice/notice.ts";
import { pageLabel, printedClauses } from "#lib/documents/wording/form-words.ts";
import type { DocumentFrame, FormWords, PrintedClause } from "#lib/documents/wording/form-words.ts";
import { weekdayDate } from "#lib/i18n/format.ts";
import { translator } from "#lib/i18n/translator.ts";

/** The notice with every word in place. */
export type PrintedNotice = DocumentFrame & {
  cover: { association: string; title: string; subtitle: string; rows: { label: string; lines: string[] }[] };
  agendaTitle: string;
  items: PrintedItem[];
  documentsLabel: string;
};
export type PrintedItem = {
  number: string;
  title: string;
  withdrawn: boolean;
  /** Beside the title on the agenda: "Tillkommen", who presents it. */
  notes: string[];
  /** Under the title where the item is unfolded: registration number, secrecy, who presents it. */
  marks: string[];
  proposals: { source: string; clauses: PrintedClause[] }[];
  documents: { title: string; where: string }[];
};

/** Gives the notice as it is to be printed; `attached` tells on which page each document begins, if it is there at all. */
export function printedNotice(notice: Notice, attached: AttachedFiles): PrintedNotice {
  const t = translator(notice.language, "minutes");
  const [first] = notice.times;
  const day = first ? weekdayDate(first.date, notice.language) : null;
  const title = [t("notice.title"), notice.body.name, day].filter((part) => part).join(", ");
  return {
    language: notice.language,
    region: notice.language === "sv" ? "SE" : "GB",
    documentTitle: title,
    author: notice.association,
    runningHead: [notice.association, title].join(" · "),
    pageLabel: pageLabel(t),
    firstPage: 1,
    pagesAfter: attached.pageCount,
    draftMark: null,
    that: t("that"),
    cover: {
      association: notice.association,
      title: t("notice.title"),
      subtitle: notice.subtitle,
      rows: coverRows(notice, t),
    },
    agendaTitle: t("notice.agendaVersion", { version: notice.agendaVersion }),
    items: notice.items.map((item) => printedItem(item, attached, t)),
    documentsLabel: t("notice.documents"),
  };
}

function coverRows(notice: Notice, t: FormWords): PrintedNotice["cover"]["rows"] {
  const times = notice.times.map(
    ({ date, from, to }) => `${weekdayDate(date, notice.language)}, ${clockSpanInWords(from, to, notice.language)}`,
  );
  return [
    { label: t("place"), lines: notice.place ? [notice.place] : [] },
    { label: t("time"), lines: times },
    { label: t("notice.issuedBy"), lines: notice.issuedBy ? [notice.issuedBy] : [] },
    { label: t("notice.message"), lines: notice.message ? [notice.message] : [] },
  ].filter((row) => row.lines.length > 0);
}

function printedItem(item: NoticeItem, attached: AttachedFiles, t: FormWords): PrintedItem {
  const presenter = item.presenter ? [t("notice.presenter", { name: item.presenter })] : [];
  const secrecy = item.secrecy ? [item.secrecy.ground ? t("secretGround", { ground: item.secrecy.ground }) : t("secret")] : [];
  return {
    number: `${item.number}`,
    title: item.title,
    withdrawn: item.withdrawn,
    notes: [...(item.late ? [t("notice.late")] : []), ...(item.withdrawn ? [t("notice.withdrawn")] : []), ...presenter],
    marks: [
      ...(item.registrationNumber ? [t("registrationNumber", { number: item.registrationNumber })] : []),
      ...secrecy,
      ...presenter,
    ],
    proposals: item.proposals.map(({ source, clauses }) => ({ source, clauses: printedClauses(clauses, t) })),
    documents: item.documents.map((document) => {
      const page = attached.firstPageOf(document);
      return { title: document.title, where: page === null ? t("notice.enclosed") : t("notice.onPage", { page }) };
    }),
  };
}
