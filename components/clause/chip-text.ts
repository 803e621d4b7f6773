import type { useTranslations } from "next-intl";
import type { Addressee, Clause } from "#lib/domain/clause/clause.ts";
import { longDate } from "#lib/i18n/format.ts";
import type { Language } from "#lib/i18n/locale.ts";

/** What is said of a clause beside its text, in the order the chips stand. */
export const chipKinds = ["act", "addressees", "dueDate", "condition"] as const;
export type ChipKind = (typeof chipKinds)[number];

/** What a chip is made of: a clause, or what the text of one seems to say. */
export type Said = Pick<Clause, ChipKind>;

export type ClauseWords = ReturnType<typeof useTranslations<"clause">>;

/** So many addressees are named in a chip; of more, the rest are counted. */
const namedInChip = 2;

/** Gives the chip's words, or null where nothing of that kind is said: "Till Kalix kommun och Luleå kommun". */
export function chipText(kind: ChipKind, said: Said, words: ClauseWords, language: Language): string | null {
  switch (kind) {
    case "act":
      return said.act && words(`act.${said.act}`);
    case "addressees":
      return said.addressees.length === 0 ? null : addresseesText(said.addressees, words, language);
    case "dueDate":
      return said.dueDate && words("chip.due", { day: longDate(said.dueDate, language) });
    case "condition":
      return said.condition && words("chip.condition", { condition: said.condition });
  }
}

/** How an addressee is written: its name, or "alla medlemmar". */
export function addresseeText(addressee: Addressee, words: ClauseWords): string {
  return addressee.kind === "members" ? words("members") : addressee.name;
}

function addresseesText(addressees: readonly Addressee[], words: ClauseWords, language: Language): string {
  const names = addressees.slice(0, namedInChip).map((addressee) => addresseeText(addressee, words));
  const rest = addressees.length - names.length;
  const list = rest > 0 ? [...names, words("chip.more", { count: rest })] : names;
  return words("chip.to", { names: new Intl.ListFormat(language).format(list) });
}
