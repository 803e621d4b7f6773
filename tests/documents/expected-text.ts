import type { Clause } from "#lib/domain/clause/clause.ts";
import type { Minutes, MinutesParagraph } from "#lib/domain/minutes/minutes.ts";
import type { Block, ListItem, RichText, TableCell } from "#lib/domain/text/rich-text.ts";

/**
 * Every word of the §§ in reading order, told from the data alone: what a faithful document must hold, no less and no
 * more. `bullet` and `number` write the mark of a list item, which some formats draw instead of holding as text.
 */
export function wordsOfEntries(minutes: Minutes, marks: ListMarks): string {
  return minutes.entries
    .map((entry) => {
      if (entry.kind === "paragraph") return `§ ${entry.number} ${wordsOfParagraph(entry, marks)}`;
      if (entry.kind === "withheld") return `§ ${entry.number} Sekretess Paragrafen omfattas av sekretess och återges inte här.`;
      return `§ ${entry.number} ${entry.reason === "withdrawn" ? "utgår" : "är inte använd"}`;
    })
    .join(" ");
}

export type ListMarks = { bullet: string; number: (n: number) => string; that: string };
export const printedMarks: ListMarks = { bullet: "–", number: (n) => `${n}.`, that: "att" };

function wordsOfParagraph(entry: MinutesParagraph, marks: ListMarks): string {
  const ground = entry.secrecy?.ground;
  return [
    entry.title,
    entry.registrationNumber ? `Dnr ${entry.registrationNumber}` : "",
    entry.secrecy ? `Sekretess${ground ? `, ${ground}` : ""}` : "",
    ...entry.recusals.map(({ name, reason }) => `Anmäler jäv: ${name}${reason ? `, ${reason}` : ""}.`),
    words(entry.text, marks),
    ...entry.proposals.map(({ source, clauses }) => `${source} ${attClauses(clauses, marks)}`),
    words(entry.deliberation, marks),
    ...entry.decisions.map(({ lead, text, clauses, elections }) =>
      [
        lead ?? "",
        words(text, marks),
        attClauses(clauses, marks),
        ...elections.flatMap(({ post, term, ordinary, substitutes }) => [
          term ? `${post}, ${term}` : post,
          "Ordinarie",
          ...ordinary.map(({ name, represents }) => (represents ? `${name}, ${represents}` : name)),
          "Ersättare",
          ...substitutes.map(({ name, represents }) => (represents ? `${name}, ${represents}` : name)),
        ]),
      ].join(" "),
    ),
    words(entry.afterText, marks),
    ...entry.attachments.map(({ label, title }) => `${label ?? "Bilaga"} ${title}`),
  ].join(" ");
}

function attClauses(clauses: Clause[], marks: ListMarks): string {
  return clauses.map(({ text, children }) => `${marks.that} ${text} ${attClauses(children, marks)}`).join(" ");
}

function words(text: RichText | null, marks: ListMarks): string {
  return (text?.content ?? []).map((block) => wordsOfBlock(block, marks)).join(" ");
}

function wordsOfBlock(block: Block | ListItem["content"][number], marks: ListMarks): string {
  if (block.type === "paragraph") {
    return (block.content ?? []).map((run) => (run.type === "text" ? run.text : " ")).join("");
  }
  if (block.type === "table") {
    const cells: TableCell[] = block.content.flatMap((row) => row.content);
    return cells.map((cell) => cell.content.map((p) => wordsOfBlock(p, marks)).join(" ")).join(" ");
  }
  const start = block.type === "orderedList" ? (block.attrs?.start ?? 1) : 0;
  return block.content
    .map((item, i) => {
      const mark = block.type === "orderedList" ? marks.number(start + i) : marks.bullet;
      return `${mark} ${item.content.map((inner) => wordsOfBlock(inner, marks)).join(" ")}`;
    })
    .join(" ");
}
