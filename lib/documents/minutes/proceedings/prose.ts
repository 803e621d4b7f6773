import { type Body, definiteName } from "#lib/domain/body/body.ts";
import type { MinutesBlock } from "#lib/domain/minutes/minutes.ts";
import type { Named, ToldPerson, ToldProposal } from "#lib/domain/minutes/proceedings/proceedings.ts";
import { paragraphsOf } from "#lib/domain/text/plain-text.ts";
import { inWords, longDate } from "#lib/i18n/format.ts";
import { genitive } from "#lib/i18n/genitive.ts";
import type { Language } from "#lib/i18n/locale.ts";
import { translator } from "#lib/i18n/translator.ts";

/** What the sentences of the minutes are put together with. `body` is the body within a sentence: "styrelsen". */
export type Prose = { readonly language: Language; readonly body: string };

/** The words for the minutes of a body in one language. */
export function proseOf(body: Pick<Body, "name" | "rules">, language: Language): Prose {
  return { language, body: withinSentence(definiteName(body), language) };
}

/** "Styrelsen" within a sentence; a name that begins with an abbreviation, as "IT-rådet", stays as it is. */
function withinSentence(name: string, language: Language): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.slice(0, 1).toLocaleLowerCase(language) + name.slice(1) : name;
}

/** A sentence that begins with a name from within a sentence. */
export function atTheBeginning(sentence: string, { language }: Prose): string {
  return sentence.slice(0, 1).toLocaleUpperCase(language) + sentence.slice(1);
}

/** "Bo Berg (S) och Anna Ask (C)". */
export function namesOf(people: readonly ToldPerson[], { language }: Prose): string {
  return inWords(people.map(personWords), language);
}

/** "Bo Berg (S)". */
export function personWords({ name, affiliation }: ToldPerson): string {
  return affiliation === "" ? name : `${name} (${affiliation})`;
}

/** "kansliets förslag". */
export function proposalWords({ origin, proposerName, number }: ToldProposal, { language }: Prose): string {
  const words = translator(language, "proceedings");
  return words("name.proposal", { origin, name: proposerName ?? "", number: number ?? "none" });
}

/** What can be found carried, as a noun: "Bo Bergs yrkande", "att-sats 2 enligt kansliets förslag", "avslag". */
export function nameWords(named: Named, prose: Prose): string {
  const words = translator(prose.language, "proceedings");
  switch (named.kind) {
    case "proposal":
      return proposalWords(named.of, prose);
    case "clause":
      return words("name.clause", { label: named.label, proposal: proposalWords(named.of, prose) });
    case "motion":
      return words("name.motion", { movers: moversWords(named.movers, prose), moved: named.moved, number: named.number ?? "none" });
    case "name":
      return named.name;
    case "reject":
    case "no":
      return words("name.reject");
    default:
      return words(`finding.${named.kind}`);
  }
}

/** Those whose motion it is, as the name of the motion has them: in Swedish in the genitive. More than two are the first and others. */
function moversWords(movers: readonly string[], { language }: Prose): string {
  const words = translator(language, "proceedings");
  const owners = movers.map((name) => (language === "sv" ? genitive(name, language) : name));
  return owners.length > 2 ? words("name.andOthers", { first: owners[0]! }) : inWords(owners, language);
}

/** What follows "finner att": "styrelsen bifaller Bo Bergs yrkande". `question` is the kind of question it was found in. */
export function findingWords(found: Named, question: string, prose: Prose): string {
  const words = translator(prose.language, "proceedings");
  const { body } = prose;
  if (question === "counter") return words("finding.counter", { name: nameWords(found, prose) });
  switch (found.kind) {
    case "today":
    case "later":
    case "referBack":
    case "defer":
      return words(`finding.${found.kind}`);
    case "reject":
      return words("finding.rejected", { body, proposals: found.proposals });
    case "no":
      return words("finding.additionRejected", { body });
    case "name":
      return words("finding.elected", { names: found.name });
    default:
      return question === "addition" ? words("finding.additionApproved", { body }) : words("finding.approved", { body, name: nameWords(found, prose) });
  }
}

/** As `findingWords`, of all that was carried: several in an election. */
export function allFound(carried: readonly Named[], question: string, prose: Prose): string {
  const [first] = carried;
  if (!first) return "none";
  if (first.kind === "name" && question !== "counter") return translator(prose.language, "proceedings")("finding.elected", { names: inWords(carried.map((each) => nameWords(each, prose)), prose.language) });
  return findingWords(first, question, prose);
}

/** "10 juni 2010", or "none" where there is no day. */
export function dayOrNone(day: string | null, { language }: Prose): string {
  return day === null ? "none" : longDate(day, language);
}

export const label = (words: string): MinutesBlock => ({ kind: "label", words });
export const text = (words: string): MinutesBlock => ({ kind: "text", content: paragraphsOf(words).content });
export const quote = (words: string): MinutesBlock[] => (words.trim() === "" ? [] : [{ kind: "quote", content: paragraphsOf(words).content }]);
