/** A condition, in the words after its "att" or "om", and the text without it. */
export type FoundCondition = { condition: string; rest: string };

const leads = [
  "under (?:den )?förutsättning(?:en)?",
  "förutsatt",
  "(?:på|under|med) (?:det )?villkor(?:et)?",
  "med förbehåll(?: för)?",
].join("|");
const lead = new RegExp(`(?<open>^|,\\s*|\\s)(?:${leads}) att\\s+`, "iu");
const openingIf = /^(?:om|därest|för det fall(?: att)?|i det fall(?: att)?)\s+(?<condition>[^.]+?),\s+/iu;

/**
 * Finds the condition of a clause: "under förutsättning att …" and its like, or a clause that opens with "om …,".
 * A condition put between commas, or at the beginning, ends at the next comma; any other at the end of its sentence.
 */
export function findCondition(text: string): FoundCondition | null {
  const opening = openingIf.exec(text);
  if (opening?.groups) return { condition: opening.groups["condition"] ?? "", rest: text.slice(opening[0].length) };

  const match = lead.exec(text);
  if (!match) return null;
  const inserted = match.groups?.["open"]?.trim() !== "" || match.index === 0;
  const after = text.slice(match.index + match[0].length);
  const end = (inserted ? /,\s|\.(?=\s+\p{Lu}|$)|$/u : /\.(?=\s+\p{Lu}|$)|$/u).exec(after)?.index ?? after.length;
  const condition = after.slice(0, end).trim();
  const rest = `${text.slice(0, match.index)} ${after.slice(end).replace(/^[,.]/u, "")}`;
  return condition === "" ? null : { condition, rest: rest.replace(/\s+/gu, " ").trim() };
}
