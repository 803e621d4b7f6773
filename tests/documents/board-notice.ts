import type { Notice, NoticeItem } from "#lib/documents/notice/notice.ts";
import { clause } from "#tests/documents/rich-text.ts";

export function agendaItem(number: number, title: string, given: Partial<NoticeItem> = {}): NoticeItem {
  return {
    number,
    title,
    registrationNumber: null,
    presenter: null,
    late: false,
    withdrawn: false,
    secrecy: null,
    proposals: [],
    documents: [],
    ...given,
  };
}

/** Notice of the board meeting of 22 April 2010, with the PDFs given to it. */
export function boardNotice(pdfs: { agreement: Uint8Array; budget: Uint8Array }): Notice {
  return {
    language: "sv",
    asOf: new Date("2010-04-13T07:00:00Z"),
    association: "Kommunförbundet Västernorrland",
    body: { name: "Styrelsen", definite: "Styrelsen" },
    subtitle: "Styrelsens sammanträde, Kommunförbundet Västernorrland",
    place: "Kommunförbundets kansli, Gånsviksvägen, Härnösand",
    times: [{ date: "2010-04-22", from: "09:00", to: "12:00" }],
    message: "Anmäl förhinder till kansliet senast den 19 april.",
    issuedBy: "Göran Nordqvist, ordförande",
    agendaVersion: 2,
    items: [
      agendaItem(1, "Sammanträdet öppnas"),
      agendaItem(2, "Dagordning"),
      agendaItem(3, "Utökat bidrag till Coompanion Västernorrland", {
        registrationNumber: "2008.012-0",
        presenter: "Gustav Orrling",
        proposals: [
          {
            source: "Kansliets förslag",
            clauses: [clause("behålla grundbidraget"), clause("tillstyrka samarbetsavtalet", clause("det gäller till och med 2011-12-31"))],
          },
        ],
        documents: [
          { title: "Samarbetsavtal", pdf: pdfs.agreement },
          { title: "Kalkyl.xlsx", pdf: null },
        ],
      }),
      agendaItem(4, "Överläggningar om IT-samverkan mellan länets kommuner", {
        registrationNumber: "2010.013-0",
        late: true,
        presenter: "Carl Wallgren",
        documents: [{ title: "Landstingets IT-budget", pdf: pdfs.budget }],
      }),
      agendaItem(5, "Tvist om en anställning", {
        registrationNumber: "2010.014-2",
        secrecy: { ground: "OSL 39 kap. 2 §" },
        proposals: [{ source: "Kansliets förslag", clauses: [clause("avslå begäran")] }],
      }),
      agendaItem(6, "Studieresa", { withdrawn: true }),
      agendaItem(7, "Information och delgivningar"),
    ],
  };
}
