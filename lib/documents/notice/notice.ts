import type { MinutesProposal } from "#lib/domain/minutes/minutes.ts";
import { translator } from "#lib/i18n/translator.ts";

/** A notice of meeting with its agenda and everything the members need to read before it. */
export type Notice = {
  language: "sv" | "en";
  /** When the notice was issued: becomes the document's date. */
  asOf: Date;
  association: string;
  body: { name: string; definite: string };
  /** "Styrelsens sammanträde". */
  subtitle: string;
  place: string;
  /** Days in Stockholm with clock times; `to` is null when the end is open. */
  times: { date: string; from: string; to: string | null }[];
  /** What else is said on the first page, such as whom to tell if one can't come. */
  message: string | null;
  /** Who gives notice: "Göran Nordqvist, ordförande". */
  issuedBy: string | null;
  agendaVersion: number;
  items: NoticeItem[];
};

export type NoticeItem = {
  number: number;
  title: string;
  registrationNumber: string | null;
  presenter: string | null;
  /** Put on the agenda after its first version. */
  late: boolean;
  withdrawn: boolean;
  /** Set when the item may reach only some; `withoutSecretItems` takes its content away for the others. */
  secrecy: { ground: string | null } | null;
  proposals: MinutesProposal[];
  documents: NoticeDocument[];
};

/** `pdf` holds the bytes of a PDF, which becomes pages of the notice; anything else is null and only named. */
export type NoticeDocument = { title: string; pdf: Uint8Array | null };

/** The notice as it may reach those whom no secret item may: of such an item only its number and that it is secret. */
export function withoutSecretItems(notice: Notice): Notice {
  const title = translator(notice.language, "minutes")("notice.secretTitle");
  return {
    ...notice,
    items: notice.items.map((item) =>
      item.secrecy
        ? {
            ...item,
            title,
            secrecy: null,
            registrationNumber: null,
            presenter: null,
            proposals: [],
            documents: [],
          }
        : item,
    ),
  };
}
