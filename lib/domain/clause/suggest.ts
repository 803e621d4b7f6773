import type { Addressee, ClauseAct } from "./clause.ts";
import { findCondition } from "./condition-in-text.ts";
import { findDueDate } from "./due-date-in-text.ts";

/** Those who can be addressed by name, and the day against which a date without a year is read. */
export type SuggestionContext = {
  organisations: readonly { id: string; name: string }[];
  bodies: readonly { id: string; name: string }[];
  today: string;
};

/** What the text of a clause seems to say. Nothing of it is so until a person has confirmed it. */
export type Suggestion = {
  act: ClauseAct | null;
  addressees: Addressee[];
  dueDate: string | null;
  condition: string | null;
};

/**
 * Reads the text of a clause (with or without its "att") and suggests what it does, whom it concerns, by when, and on
 * what condition. Those named only in the condition, or whose something is ("presidiets förslag"), are not suggested.
 */
export function suggest(clauseText: string, context: SuggestionContext): Suggestion {
  const text = clauseText.replace(/\s+/gu, " ").trim().replace(/^att /iu, "");
  const found = findCondition(text);
  const main = found?.rest ?? text;
  const act = findAct(main);
  return {
    act: act?.act ?? null,
    addressees: findAddressees(main, act, context),
    dueDate: findDueDate(main, context.today),
    condition: found?.condition ?? null,
  };
}

type FoundAct = { act: ClauseAct; end: number };

/** What each act is said with. The words that come first in the text decide; of two that begin together, the upper. */
const actWords: readonly [ClauseAct, RegExp][] = [
  ["recommend", /rekommender\p{L}*/u],
  ["note", /noter(?:a|ar|as)(?!\p{L})|(?:med godkännande )?lägg(?:a|er|s) (?:[^,.]{0,80} )?till handlingarna/u],
  ["refer", /återremitter\p{L}*|bordläg\p{L}*|remitter\p{L}*|hänskjut\p{L}*|överlämn\p{L}*/u],
  ["propose", /föreslå\p{L}*|hemställ\p{L}*/u],
  ["instruct", /uppdra[rs]?(?!\p{L})|får (?:i uppdrag|uppdraget)|ges? (?:[^,.]{0,60} )?i uppdrag|uppman\p{L}*/u],
  ["elect", /(?:om|ny)?väl(?:ja|jer|jes|js|ja)(?!\p{L})|utse(?:r|s|tt)?(?!\p{L})|entledig\p{L}*|nominer\p{L}*/u],
  ["fund", /(?:med|sam)?finansier\p{L}*|bidra(?:r|s)? med|anslå\p{L}*|bevilj\p{L}*|avsätt\p{L}*|tilldel\p{L}*/u],
  ["adopt", /anta(?:r|s|gs|ga)?(?!\p{L})|fastställ\p{L}*/u],
  ["approve", /godkän\p{L}*|tillstyrk\p{L}*|bifall\p{L}*|ställ(?:a|er) sig bakom/u],
  ["state", /uttal(?:a|ar|as)(?!\p{L})/u],
];

function findAct(text: string): FoundAct | null {
  let first: (FoundAct & { start: number }) | null = null;
  for (const [act, words] of actWords) {
    const match = new RegExp(`(?<!\\p{L})(?:${words.source})`, "iu").exec(text);
    if (match && (!first || match.index < first.start)) {
      first = { act, start: match.index, end: match.index + match[0].length };
    }
  }
  return first;
}

const everyMember = [
  "(?:samtliga|alla) (?:länets )?(?:medlems)?kommuner(?:na)?",
  "länets (?:samtliga |alla )?kommuner",
  "medlemskommuner(?:na)?",
  "kommunerna i länet",
  "(?:samtliga |alla )?medlemmar(?:na)?",
].join("|");

/** Offices that act under a decision without being a body of their own. */
const offices = [
  "kansliet",
  "förvaltningen",
  "presidiet",
  "valberedningen",
  "ordföranden",
  "förbundsdirektören",
  "förbundschefen",
  "kommundirektören",
];

type Candidate = { words: string; addressee: Addressee };

function findAddressees(text: string, act: FoundAct | null, context: SuggestionContext): Addressee[] {
  const candidates = candidatesIn(text.toLowerCase(), context);
  const addressed = named(partThatAddresses(text, act), candidates);
  return addressed.length > 0 ? addressed : named(text, candidates);
}

function candidatesIn(lowered: string, { organisations, bodies }: SuggestionContext): Candidate[] {
  const mentioned = ({ name }: { name: string }) => lowered.includes(name.toLowerCase());
  return [
    ...organisations.filter(mentioned).map(({ id, name }): Candidate => {
      return { words: escaped(name), addressee: { kind: "organisation", organisationId: id, name } };
    }),
    ...bodies.filter(mentioned).map(({ id, name }): Candidate => {
      return { words: `${escaped(name)}(?:e?[nt])?`, addressee: { kind: "body", bodyId: id, name } };
    }),
    ...offices.map((name): Candidate => ({ words: name, addressee: { kind: "named", name } })),
    { words: everyMember, addressee: { kind: "members" } },
  ];
}

/** "uppdra åt kansliet att återkoppla till styrelsen": what follows the inner "att" tells what is to be done. */
function partThatAddresses(text: string, act: FoundAct | null): string {
  if (!act || !["instruct", "recommend", "propose"].includes(act.act)) return text;
  const inner = text.indexOf(" att ", act.end);
  return inner < 0 ? text : text.slice(0, inner);
}

/** Those whose names stand in the text, in its order; of names within one another, the longest. */
function named(text: string, candidates: readonly Candidate[]): Addressee[] {
  const matches = candidates.flatMap(({ words, addressee }) => {
    const match = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, "iu").exec(text);
    return match ? [{ start: match.index, end: match.index + match[0].length, addressee }] : [];
  });
  const longestFirst = matches.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const kept = longestFirst.filter((match, index) => {
    return !longestFirst.slice(0, index).some((longer) => match.start < longer.end && match.end > longer.start);
  });
  return kept.toSorted((a, b) => a.start - b.start).map(({ addressee }) => addressee);
}

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
