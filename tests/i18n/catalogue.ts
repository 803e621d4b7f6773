import { type Language } from "#lib/i18n/locale.ts";
import { messagesIn } from "#lib/i18n/messages.ts";

/** All messages of a language by their full key: "case.refusal.closed". */
export function sentencesIn(language: Language): Map<string, string> {
  return new Map(leaves(messagesIn(language), ""));
}

function leaves(messages: object, path: string): [string, string][] {
  return Object.entries(messages).flatMap(([name, value]): [string, string][] => {
    const key = path === "" ? name : `${path}.${name}`;
    return typeof value === "string" ? [[key, value]] : leaves(value as object, key);
  });
}

/** What a message wants to be given, sorted: its arguments, and its tags in angle brackets. */
export function wantedBy(message: string): string[] {
  const wanted = new Set<string>();
  let depth = 0;
  for (const [mark, name] of message.matchAll(/\{\s*([\p{L}\d_]*)|\}/gu)) {
    // Arguments open the odd levels; on the even ones stand the texts that a plural or a select chooses among.
    depth += mark === "}" ? -1 : 1;
    if (mark !== "}" && depth % 2 === 1 && name !== undefined) wanted.add(name);
  }
  for (const [, tag] of message.matchAll(/<([a-z]+)>/gi)) wanted.add(`<${tag}>`);
  return [...wanted].sort();
}
