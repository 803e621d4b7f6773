import type { MinutesBlock } from "#lib/domain/minutes/minutes.ts";
import type { ToldDivision, ToldVoter } from "#lib/domain/minutes/proceedings/proceedings.ts";
import type { TableCell } from "#lib/domain/text/rich-text.ts";
import { translator } from "#lib/i18n/translator.ts";
import { personWords, type Prose } from "./prose.ts";

/** A column of the list: its head, and what it says of each. Left out where it says nothing of anyone. */
type Column = { readonly head: string; readonly of: (voter: ToldVoter) => string; readonly always?: boolean };

/** The list of a roll call: who voted what, in whose place, and with what weight and in what group where they differ. */
export function rollCallTable(division: ToldDivision, prose: Prose): MinutesBlock[] {
  const { roll, weighted, inEachGroup } = division;
  if (roll.length === 0) return [];
  const words = translator(prose.language, "proceedings");
  const columns: Column[] = [
    { head: words("list.name"), of: (voter) => (voter.isChair ? words("list.chair", { name: personWords(voter) }) : personWords(voter)), always: true },
    { head: words("list.inPlaceOf"), of: ({ inPlaceOf }) => inPlaceOf ?? "" },
    { head: words("list.group"), of: ({ group }) => (inEachGroup ? (group ?? "") : "") },
    { head: words("list.weight"), of: ({ weight }) => (weighted ? String(weight) : "") },
    { head: words("list.vote"), of: (voter) => voteWords(voter, prose), always: true },
  ];
  const shown = columns.filter(({ of, always }) => always || roll.some((voter) => of(voter) !== ""));
  const rows = roll.map((voter) => shown.map(({ of }) => cell("tableCell", of(voter))));
  const heads = shown.map(({ head }) => cell("tableHeader", head));
  return [{ kind: "text", content: [{ type: "table", content: [heads, ...rows].map((content) => ({ type: "tableRow", content })) }] }];
}

function voteWords({ choice, notTakingPart }: ToldVoter, { language }: Prose): string {
  const words = translator(language, "proceedings");
  if (choice !== null && typeof choice === "object") return choice.join(", ");
  return words("list.choice", { choice: notTakingPart ? "notTakingPart" : (choice ?? "none") });
}

function cell(type: TableCell["type"], text: string): TableCell {
  return { type, content: [{ type: "paragraph", content: text === "" ? [] : [{ type: "text", text }] }] };
}
