import type { Minutes } from "#lib/domain/minutes/minutes.ts";
import type { RichText, Table } from "#lib/domain/text/rich-text.ts";
import { boardMinutes } from "#tests/documents/board-minutes.ts";
import { clause, decided, paragraph, section, text, told } from "#tests/documents/rich-text.ts";

const shares: Table = {
  type: "table",
  content: [
    { type: "tableRow", content: ["Kommun", "Invånare", "Kronor"].map((head) => ({ type: "tableHeader", content: [paragraph(head)] })) },
    ...[
      ["Arjeplog", "3 161", "4 450"],
      ["Luleå", "74 178", "104 430"],
      ["Överkalix", "3 611", "5 084"],
    ].map((row) => ({ type: "tableRow" as const, content: row.map((cell) => ({ type: "tableCell" as const, content: [paragraph(cell)] })) })),
  ],
};

const nested: RichText = {
  type: "doc",
  content: [
    {
      type: "orderedList",
      attrs: { start: 3 },
      content: [
        {
          type: "listItem",
          content: [
            paragraph("Arbetsgruppen för e-tjänster"),
            {
              type: "bulletList",
              content: [
                { type: "listItem", content: [paragraph("Gemensam inloggning")] },
                { type: "listItem", content: [paragraph("Gemensam katalog")] },
              ],
            },
          ],
        },
        { type: "listItem", content: [paragraph("Länsstyrgruppen")] },
      ],
    },
    {
      type: "paragraph",
      content: [
        { type: "text", text: "Ordföranden betonar att beslutet " },
        { type: "text", text: "inte", marks: [{ type: "italic" }] },
        { type: "text", text: " binder kommunerna" },
        { type: "hardBreak" },
        { type: "text", text: "förrän var och en har svarat.", marks: [{ type: "bold" }, { type: "italic" }] },
      ],
    },
  ],
};

const coordinator = clause(
  "länets kommuner, under förutsättning att samverkan med landstinget kommer till stånd, rekommenderas tillstyrka att en samordnare för IT-utveckling anställs",
  clause("arbetet i första hand pågår i tre år, med möjlighet till förlängning"),
  clause(
    "finansieringen sker med stimulansbidraget 270 tkr, 90 tkr om året vardera från landstinget och förbundet, och att kommunerna svarar för 70 % av återstående 500 tkr under förutsättning att landstinget svarar för 30 %; för kommunerna blir kostnaden 1,41 kr per invånare 2011 och 1,77 kr från och med 2012",
  ),
  clause("tjänsten, om samtliga medlemskommuner tillstyrker förslaget, placeras hos förbundet"),
  clause("kansliet, om samtliga medlemskommuner tillstyrker förslaget, får i uppdrag att genomföra rekryteringen"),
);

/** Minutes with every form that the board meeting lacks: two days, a draft, a secret §, clauses under clauses, a table … */
export const demandingMinutes: Minutes = {
  ...boardMinutes,
  draft: true,
  place: "Folkets hus, Luleå, och på distans",
  sittings: [
    { date: "2011-02-03", from: "13:00", to: "17:00", adjournments: [{ from: "14:30", to: "14:45" }] },
    { date: "2011-02-04", from: "08:30", to: null, adjournments: [] },
  ],
  deciding: [
    { name: "Astrid Öhman", role: "ordförande", represents: "S", servingFor: null, remote: false, span: null },
    { name: "Birger Ålund", role: null, represents: "C", servingFor: "Dagny Ek", remote: true, span: "§§ 5–8" },
  ],
  adjusters: ["Birger Ålund"],
  signatures: [
    { capacity: "secretary", name: "Maj Andersdotter", span: null },
    { capacity: "chair", name: "Astrid Öhman", span: "§§ 5–8" },
    { capacity: "chair", name: "Cecilia Hamrin", span: "§ 9" },
    { capacity: "adjuster", name: "Birger Ålund", span: null },
  ],
  pages: { start: 43, throughYear: true },
  entries: [
    section(5, "Samordnare för IT-utveckling inom vård, omsorg och annan verksamhet", {
      registrationNumber: "SLK-2011-01387",
      recusals: [
        { name: "Astrid Öhman", reason: "ledamot i bolagets styrelse" },
        { name: "Birger Ålund", reason: null },
      ],
      text: { type: "doc", content: [paragraph("Kostnaden för 2011 fördelas så här:"), shares, ...nested.content] },
      proposals: [{ source: "Presidiets förslag", clauses: [coordinator] }],
      deliberation: text("Ordföranden föreslår att presidiets förslag bifalls."),
      decisions: [decided(coordinator)],
      attachments: [
        { label: "Bilaga 1", title: "Landstingets IT-budget 2011, utdrag" },
        { label: "Bilaga 2", title: "Kostnadens fördelning" },
      ],
    }),
    section(6, "Tvist om en anställning", {
      registrationNumber: "2011.004-2",
      secrecy: { ground: "OSL 39 kap. 2 §" },
      text: text("Vad den hemliga saken gäller."),
      decisions: [told("rejected", "Styrelsen avslår begäran.")],
      attachments: [{ label: null, title: "Hemlig bilaga" }],
    }),
    { kind: "void", number: 7, reason: "withdrawn" },
    section(8, "Val till styrgruppen", {
      decisions: [
        {
          outcome: "elected",
          lead: "Styrelsen väljer",
          text: null,
          clauses: [],
          elections: [
            {
              post: "Styrgruppen för nätverket",
              term: "2011–2012",
              ordinary: [
                { name: "Elsa Lagerås", represents: "S" },
                { name: "Jonas Lundell", represents: "C" },
              ],
              substitutes: [{ name: "Eira Andrén", represents: null }],
            },
          ],
        },
      ],
    }),
    section(9, "Fördjupad samverkan", {
      decisions: [{ ...told("referredBack", "Ärendet återremitteras till kansliet."), lead: "Styrelsen beslutar" }],
    }),
  ],
};
